using ForumLks.Search.Analysis;

namespace ForumLks.Benchmarks.Fill;

/// <summary>What invented people write about; the commoner words first.</summary>
public static class Words
{
    /// <summary>The long tail: the roots that the search knows, so that most words are in few texts.</summary>
    public static readonly string[] Rare = [.. RootsOfTheSearch()];

    public static readonly string[] Themes =
    [
        "donasi barang", "jadwal pengasuhan", "kebun gizi", "buku kas", "pendampingan belajar", "kunjungan rumah", "pelatihan relawan", "kesehatan lansia",
        "aksesibilitas bangunan", "pendataan penerima manfaat", "kemitraan puskesmas", "bank sampah", "kelas menjahit", "reunifikasi keluarga", "konseling sebaya",
        "dapur umum", "pemeringkatan lembaga", "akreditasi", "pencatatan inventaris", "perlindungan anak", "rehabilitasi NAPZA", "orientasi mobilitas",
        "bahasa isyarat", "terapi okupasi", "senam lansia", "posyandu disabilitas", "tabungan anak asuh", "pustaka keliling", "pelaporan hibah", "evakuasi kebakaran",
        "pengelolaan air bersih", "ternak lele", "hidroponik", "keterampilan las", "tata boga", "bantuan hukum", "administrasi kependudukan", "pemulihan pascabencana",
    ];

    public static readonly string[] Doers =
    [
        "pengasuh", "relawan", "pengurus", "kepala lembaga", "bendahara", "pekerja sosial", "pendamping", "kader desa", "petugas dinas", "guru", "perawat", "orang tua asuh",
        "penyuluh", "psikolog", "ketua forum", "sekretaris komisi", "warga sekitar", "mahasiswa magang", "terapis", "juru masak", "penjaga malam", "donatur tetap",
    ];

    public static readonly string[] Deeds =
    [
        "mencatat", "memeriksa", "menyusun", "membagikan", "mendampingi", "menghitung", "melaporkan", "mengumpulkan", "menimbang", "melatih", "menjadwalkan", "menyimpan",
        "membandingkan", "memperbaiki", "menghubungi", "mengundang", "menandai", "memverifikasi", "menyepakati", "menguji", "memindahkan", "mengarsipkan", "menjemput", "mengevaluasi",
    ];

    public static readonly string[] Objects =
    [
        "daftar hadir", "kebutuhan bulanan", "berkas anak", "catatan kesehatan", "laporan keuangan", "alat bantu dengar", "kursi roda", "bahan makanan", "pakaian layak pakai",
        "jadwal piket", "rencana kegiatan", "hasil rapat", "surat keterangan", "kotak saran", "obat rutin", "seragam sekolah", "data kependudukan", "alat peraga", "bukti penyerahan",
        "nomor registrasi", "susunan pengurus", "formulir penerimaan", "peta jalur evakuasi", "perjanjian kerja sama", "buku tamu", "kartu kendali", "target triwulan", "sisa anggaran",
    ];

    public static readonly string[] Times =
    [
        "setiap Senin pagi", "sebelum makan siang", "pada akhir bulan", "setiap triwulan", "dua kali sepekan", "selama enam bulan", "sesudah rapat mingguan", "pada musim hujan",
        "sejak awal tahun", "dalam tiga hari kerja", "sebelum tahun ajaran baru", "menjelang Ramadan", "setiap tanggal lima", "sepanjang masa percobaan",
    ];

    public static readonly string[] Manners =
    [
        "bersama warga", "tanpa biaya tambahan", "dengan lembar yang sama", "lewat pesan singkat", "di ruang tamu lembaga", "dengan izin keluarga", "memakai papan tulis",
        "secara bergiliran", "dengan dua saksi", "menurut pedoman dinas", "dengan bahasa sederhana", "tanpa menyebut nama", "dengan alat pinjaman", "di balai desa",
    ];

    public static readonly string[] Reasons =
    [
        "supaya tidak ada yang terlewat", "karena tenaga terbatas", "agar biaya dapat ditelusuri", "sebab catatan lama tercecer", "supaya keluarga ikut tahu", "agar mudah diperiksa",
        "karena jarak antarlembaga jauh", "supaya anak merasa didengar", "agar keputusan cepat diambil", "karena aturan baru mewajibkannya", "supaya relawan berikutnya dapat melanjutkan",
    ];

    public static readonly string[] Institutions = ["Panti Asuhan", "LKSA", "Yayasan", "Rumah Singgah", "Panti Wreda", "Balai", "Griya", "Rumah Belajar"];

    public static readonly string[] Virtues =
    [
        "Harapan", "Kasih", "Bina Mandiri", "Sejahtera", "Cahaya", "Tunas", "Amanah", "Budi Luhur", "Melati", "Dharma", "Pelita", "Karya", "Nurani", "Sentosa", "Teratai", "Mulia",
        "Rahayu", "Insani", "Setia", "Lestari", "Permata", "Anugerah", "Bahtera", "Cendekia", "Damai", "Fajar", "Gema", "Hikmah", "Jaya", "Kartini",
    ];

    public static readonly string[] Units = ["anak", "lansia", "keluarga", "kunjungan", "kilogram", "jam per pekan", "lembaga", "berkas", "porsi per hari", "pertemuan"];

    public static readonly string[] Tags = ["pengasuhan", "gizi", "keuangan", "relawan", "kesehatan", "donasi", "administrasi", "keterampilan", "keluarga", "keselamatan", "akreditasi", "data"];

    private static IEnumerable<string> RootsOfTheSearch()
    {
        using var roots = new StreamReader(typeof(IndonesianAnalyzer).Assembly.GetManifestResourceStream("roots.txt")!);
        return [.. roots.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
