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

    /// <summary>The visit whose report everybody may read.</summary>
    public const string SharedVisit = "4m9s346q3d25vt4f5v37e3s3e2";
    public const string Collection = "/koleksi/menyiapkan-akreditasi-dari-meja-pengurus";

    public static readonly TheoryData<string> Articles =
        [Practice, Meeting, "/rakor/rakor-lkkks-kalimantan-selatan-2023", News, Resource, "/tentang"];

    public static readonly TheoryData<string> Lists =
        ["/", "/praktik", "/rakor", "/berita", "/sumber", "/ruang", "/ruang/madiun", "/wilayah", "/wilayah/35.21", "/direktori", "/cari?q=gizi", "/koleksi"];

    public static readonly TheoryData<string> Public =
    [
        "/", "/praktik", Practice, "/rakor", Meeting, "/rakor/rakor-lkkks-kalimantan-selatan-2023", "/berita", News, "/sumber", Resource,
        "/ruang", "/ruang/madiun", "/ruang/indonesia", "/ruang/madiun/minggu", "/wilayah", "/wilayah/35", "/wilayah/35.21", "/direktori", "/direktori/lkks-kota-pekalongan",
        "/direktori?wilayah=35", "/direktori/lkks-kota-pekalongan/pengurus", "/direktori/terdekat?wilayah=35.21", "/direktori/buku?wilayah=35.21",
        "/direktori/kesegaran",
        "/cari", "/cari?q=gizi", "/cari?q=zzqqx", "/rakor/agenda", "/rakor/rakor-forum-karesidenan-madiun-2027", "/rakor/rakor-forum-karesidenan-madiun-2027/agenda",
        "/rakor/rakor-forum-karesidenan-madiun-2027/hadir", "/rakor/rakor-forum-karesidenan-madiun-2026/cetak", "/rakor/rakor-forum-karesidenan-madiun-2026/cetak/notulen", "/tentang", "/masuk", "/lupa-sandi", "/undangan", "/tidak-ada",
        "/sumber/permensos-17-2012-akreditasi", "/sumber?standar=ProsesPelayanan", Resource + "/baca", Resource + "/versi/1", "/koleksi", Collection, "/privasi",
        "/tindak-lanjut", Board, "/ruang/jawa-tengah/belum-diputuskan", "/periksa", Ratified, "/lapor/tidak-berlaku",
        "/perlindungan", "/laporkan", "/moderasi", "/kelompok", "/kelompok/pembentukan-lkks-pacitan",
        "/ruang/madiun/diskusi", "/diskusi/jaga-malam-tiga-pengasuh",
        "/pembentukan", "/pembentukan/33", "/pembentukan/33/33.75", "/pembentukan/target/1", "/angka", "/angka/63", "/aspirasi", "/aspirasi/rekap/35.21",
        "/gaya", "/tampilan", "/terbitkan",
        "/luring", "/tersimpan",
        "/praktik/kebun-gizi-dua-belas-bedeng", "/praktik/kebun-gizi-dua-belas-bedeng/blok/kalender-tanam", "/praktik/kebun-gizi-dua-belas-bedeng/salin", "/praktik/kebun-gizi-dua-belas-bedeng/cetak",
        "/praktik/kebun-gizi-dua-belas-bedeng/pohon", "/praktik/pohon", "/praktik/peta",
        "/praktik?seperti=kami&Jenis=Anak&Daya=UpTo40", "/praktik/banding?a=kunjungan-rumah-berdua&b=kebun-gizi-dua-belas-bedeng&c=terapi-okupasi-pagi", "/studi-banding", "/studi-banding/dihemat",
        "/studi-banding/laporan/" + SharedVisit, "/studi-banding/periksa", "/studi-banding/jawab/tidak-berlaku",
    ];

    public static readonly TheoryData<string> SignedIn =
    [
        "/rakor/catat", "/rakor/baru", "/rakor/baru?dari=rakor-forum-karesidenan-madiun-2026", "/rakor/rakor-forum-karesidenan-madiun-2027/agenda/ubah",
        "/rakor/rakor-forum-karesidenan-madiun-2027/undangan", "/rakor/rakor-forum-karesidenan-madiun-2027/hadir", "/rakor/rakor-forum-karesidenan-madiun-2027/notulen",
        "/rakor/rakor-forum-karesidenan-madiun-2027/notulen/komisi-a", "/rakor/rakor-forum-karesidenan-madiun-2027/cetak/undangan",
        "/praktik/tulis", "/rakor/tulis", "/berita/tulis", "/sumber/unggah", "/direktori/tulis", "/akun", "/berkas", "/admin/berkas", "/keluar",
        "/akun/data", "/akun/ikuti", "/akun/kabar", "/kabar", "/selamat-datang", "/sumber/kutipan-dicabut", "/koleksi/tulis",
        "/diskusi/tulis", "/konsultasi/tanya", "/akun/terima-kasih",
        "/direktori/impor",
        "/admin", "/admin/anggota", "/admin/jejak", "/admin/surat", "/admin/karesidenan", "/ruang/madiun/kelola",
        "/praktik/saya", "/praktik/tulis/langkah/3", "/praktik/kebun-gizi-dua-belas-bedeng/terapkan", "/praktik/kebun-gizi-dua-belas-bedeng/tanya", "/praktik/kebun-gizi-dua-belas-bedeng/lengkapi",
        "/praktik/kebun-gizi-dua-belas-bedeng/lengkapi/bukti", "/praktik/kebun-gizi-dua-belas-bedeng/lengkapi/blok/kalender-tanam", "/praktik/kebun-gizi-dua-belas-bedeng/dicek", "/telaah",
        "/tindak-lanjut/saya", Meeting + "/tinjauan", Meeting + "/pengesahan", Ratified + "/koreksi",
        "/admin/kasus", "/admin/insiden", "/admin/mata-kedua", "/admin/antrean", "/admin/antrean/aturan", "/akun/tindakan", "/akun/blokir", "/kelompok/baru", "/kelompok/pembentukan-lkks-pacitan/anggota",
        "/pembentukan/target/baru", "/pembentukan/35/35.21", "/aspirasi/tulis",
        "/praktik/lembaga-saya", "/studi-banding/baru", "/studi-banding/tuan-rumah",
    ];

    /// <returns>The status of an address that answers with an error on purpose; null for all others.</returns>
    public static int? StatusOf(string address) => address switch
    {
        "/tidak-ada" => 404,
        "/lapor/tidak-berlaku" or "/studi-banding/jawab/tidak-berlaku" => 410,
        _ => null,
    };
}
