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

    /// <summary>What news adds. After the Press Council's guideline on child-friendly reporting (Peraturan Dewan Pers 1/2019) and art. 19 of Law 11/2012; in our words.</summary>
    public static readonly IReadOnlyList<ChecklistPoint> NewsPoints =
    [
        new("berita-identitas", "Pelaku, korban, dan saksi anak", "Identitas ketiganya sama-sama dirahasiakan, juga setelah mereka dewasa. Ini kewajiban undang-undang, bukan pilihan redaksi."),
        new("berita-rinci", "Tanpa rincian kekerasan", "Kejadian seksual dan sadis tidak digambarkan, dan tidak dibuat menegangkan."),
        new("berita-izin", "Seizin anak dan walinya", "Cerita dan foto, termasuk tentang prestasi, seizin orang tua atau wali. Bukan diambil dari media sosial anak."),
        new("berita-wawancara", "Tidak menggali luka", "Anak tidak ditanyai hal yang mengingatkan pada trauma atau di luar kemampuannya menjawab."),
        new("berita-stigma", "Tidak menghakimi", "Anak dan keluarganya tidak diberi cap, dan bila kasusnya tuntas atau keliru, beritanya diperbarui."),
    ];

    public static IReadOnlyList<ChecklistPoint> For(object content) => content is IReportsNews ? [.. Points, .. NewsPoints] : Points;

    public static IEnumerable<string> Known(IEnumerable<string> given) => Points.Concat(NewsPoints).Select(p => p.Key).Intersect(given, StringComparer.Ordinal);

    public static bool IsComplete(object content, IEnumerable<string> given) => For(content).All(p => given.Contains(p.Key, StringComparer.Ordinal));
}

/// <summary>Content that reports to the public as the press does.</summary>
public interface IReportsNews;

public sealed record ChecklistPoint(string Key, string Word, string Explanation);
