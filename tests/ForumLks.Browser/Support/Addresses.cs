namespace ForumLks.Browser.Support;

/// <summary>One address of every page type.</summary>
public static class Addresses
{
    public const string Practice = "/praktik/kunjungan-rumah-berdua";
    public const string Meeting = "/rakor/rakor-lkks-jawa-tengah-2025";
    public const string Board = "/ruang/jawa-tengah/tindak-lanjut";
    public const string Ratified = "/rakor/rakor-forum-karesidenan-pekalongan-2025";
    public const string News = "/berita/musim-hujan-periksa-talang-dan-listrik";
    public const string Resource = "/sumber/sop-dan-lembar-kunjungan-tamu";

    public static readonly TheoryData<string> Articles =
        [Practice, Meeting, "/rakor/rakor-lkkks-kalimantan-selatan-2023", News, Resource, "/tentang"];

    public static readonly TheoryData<string> Lists =
        ["/", "/praktik", "/rakor", "/berita", "/sumber", "/ruang", "/ruang/madiun", "/wilayah", "/wilayah/35.21", "/direktori", "/cari?q=gizi"];

    public static readonly TheoryData<string> Public =
    [
        "/", "/praktik", Practice, "/rakor", Meeting, "/rakor/rakor-lkkks-kalimantan-selatan-2023", "/berita", News, "/sumber", Resource,
        "/ruang", "/ruang/madiun", "/ruang/indonesia", "/wilayah", "/wilayah/35", "/wilayah/35.21", "/direktori", "/direktori/lkks-kota-pekalongan",
        "/cari", "/cari?q=gizi", "/cari?q=zzqqx", "/rakor/agenda", "/rakor/rakor-forum-karesidenan-madiun-2027", "/rakor/rakor-forum-karesidenan-madiun-2027/agenda",
        "/rakor/rakor-forum-karesidenan-madiun-2027/hadir", "/rakor/rakor-forum-karesidenan-madiun-2026/cetak", "/rakor/rakor-forum-karesidenan-madiun-2026/cetak/notulen", "/tentang", "/masuk", "/lupa-sandi", "/undangan", "/tidak-ada",
        "/tindak-lanjut", "/tindak-lanjut/aspirasi", Board, "/ruang/jawa-tengah/belum-diputuskan", "/periksa", Ratified, "/lapor/tidak-berlaku",
    ];

    public static readonly TheoryData<string> SignedIn =
    [
        "/rakor/catat", "/rakor/baru", "/rakor/baru?dari=rakor-forum-karesidenan-madiun-2026", "/rakor/rakor-forum-karesidenan-madiun-2027/agenda/ubah",
        "/rakor/rakor-forum-karesidenan-madiun-2027/undangan", "/rakor/rakor-forum-karesidenan-madiun-2027/hadir", "/rakor/rakor-forum-karesidenan-madiun-2027/notulen",
        "/rakor/rakor-forum-karesidenan-madiun-2027/notulen/komisi-a", "/rakor/rakor-forum-karesidenan-madiun-2027/cetak/undangan",
        "/praktik/tulis", "/rakor/tulis", "/berita/tulis", "/sumber/unggah", "/direktori/tulis", "/akun", "/berkas", "/admin/berkas", "/keluar",
        "/admin", "/admin/anggota", "/admin/jejak", "/admin/surat", "/admin/karesidenan", "/ruang/madiun/kelola",
        "/tindak-lanjut/saya", Meeting + "/tinjauan", Meeting + "/pengesahan", Ratified + "/koreksi",
    ];
}
