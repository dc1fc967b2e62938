namespace ForumLks.Web.Features.Prints;

/// <summary>An office paper of a meeting, by the last word of its address.</summary>
/// <param name="NamesPeople">Only for the keepers of the meeting.</param>
public sealed record PrintKind(string Path, string Title, string Explained, bool NamesPeople)
{
    public static readonly IReadOnlyList<PrintKind> All =
    [
        new("undangan", "Undangan", "Surat dengan susunan acara; satu untuk semua, atau satu tiap lembaga dengan QR jawabannya", true),
        new("daftar-hadir", "Daftar hadir", "Nama yang tercatat dan baris kosong untuk tanda tangan", true),
        new("lembar-qr", "Lembar QR", "Ditempel di pintu: peserta mencatat kehadirannya sendiri", true),
        new("notulen", "Notulen", "Jalannya pertemuan, hasil komisi, dan butir hasil", false),
        new("berita-acara", "Berita acara", "Yang dihasilkan, dengan tanda tangan", false),
        new("laporan", "Laporan kepada pimpinan", "Dasar, pelaksanaan, hasil, dan tindak lanjut", false),
        new("ringkasan", "Ringkasan satu halaman", "Untuk dibagikan atau ditempel", false),
    ];
}
