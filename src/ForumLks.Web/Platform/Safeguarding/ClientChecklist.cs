namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>What is looked through before a text about children or clients goes out; the same list for everything that is written.</summary>
public static class ClientChecklist
{
    public static readonly IReadOnlyList<ChecklistPoint> Points =
    [
        new("wajah", "Wajah", "Tidak ada foto yang memperlihatkan wajah anak atau klien, juga di latar belakang. Menutup mata saja tidak cukup."),
        new("nama", "Nama", "Tidak ada nama, nama panggilan, atau inisial yang ditambah keterangan lain sehingga tetap dikenali."),
        new("sekolah", "Sekolah", "Tidak ada nama sekolah, kelas, seragam, atau papan nama sekolah."),
        new("alamat", "Alamat", "Tidak ada alamat, RT/RW, atau patokan rumah. Paling rinci kecamatan."),
        new("keluarga", "Orang tua dan keluarga", "Tidak ada nama, pekerjaan, atau foto orang tua dan kerabat yang membuat anaknya dikenali."),
        new("kasus", "Kasus hukum dan kesehatan", "Kasus, penyakit, atau riwayat kekerasan tidak diceritakan sampai orangnya dapat ditebak tetangganya."),
    ];

    public static IEnumerable<string> Known(IEnumerable<string> given) => Points.Select(p => p.Key).Intersect(given, StringComparer.Ordinal);

    public static bool IsComplete(IEnumerable<string> given) => Known(given).Count() == Points.Count;
}

public sealed record ChecklistPoint(string Key, string Word, string Explanation);
