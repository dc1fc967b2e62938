namespace ForumLks.Web.Tests.Architecture;

/// <summary>How one address answers a GET of each kind of reader.</summary>
/// <param name="Route">As the application maps it.</param>
/// <param name="Address">One that exists on the demo site.</param>
public sealed record MatrixLine(string Route, string Address, int Stranger, int Member, int ForumAdmin, int PlatformAdmin);

/// <summary>Every page and endpoint. Whoever adds one decides here who may see it.</summary>
public static class Matrix
{
    private const string MadiunReport = "rakor-flks-lksa-karesidenan-madiun-2024";
    private const string GardenPractice = "/praktik/kebun-gizi-dua-belas-bedeng";
    private const string SharedVisit = "4m9s346q3d25vt4f5v37e3s3e2";
    private const string OwnVisit = "48jt97kb6cq643dzvmxxqkfbf5";
    private const string MadiunReportId = "{report}";

    public static IReadOnlyList<MatrixLine> Lines { get; } =
    [
        .. Public("/", "/tentang", "/cari", "/praktik", "/rakor", "/berita", "/sumber", "/direktori", "/wilayah", "/ruang"),
        .. Public("/berita/umpan", "/sitemap.xml", "/robots.txt", "/opensearch.xml", "/health/live", "/health/ready"),
        Everyone("/praktik/{slug}", "/praktik/{practice}", 200),
        Everyone("/rakor/{slug}", $"/rakor/{MadiunReport}", 200),
        Everyone("/berita/{slug}", "/berita/{news}", 200),
        Everyone("/sumber/{slug}", "/sumber/{resource}", 200),
        Everyone("/sumber/{slug}/unduh", "/sumber/{resource}/unduh", 302),
        Everyone("/direktori/{slug}", "/direktori/{institution}", 200),
        Everyone("/wilayah/{code}", "/wilayah/35.21", 200),
        Everyone("/ruang/{slug}", "/ruang/madiun", 200),
        Everyone("/anggota/{publicId}", "/anggota/{person}", 200),
        Everyone("/media/{**path}", "/media/{file}", 200),

        new("/praktik/tulis", "/praktik/tulis", 302, 200, 200, 200),
        new("/rakor/tulis", "/rakor/tulis", 302, 404, 200, 200),
        .. Public("/rakor/agenda", "/agenda.ics", "/agenda.atom"),
        Everyone("/ruang/{slug}/agenda.ics", "/ruang/madiun/agenda.ics", 200),
        Everyone("/ruang/{slug}/agenda.atom", "/ruang/madiun/agenda.atom", 200),
        Everyone("/rakor/{slug}/agenda.ics", $"/rakor/{MadiunReport}/agenda.ics", 200),
        Everyone("/rakor/{slug}/agenda", $"/rakor/{MadiunReport}/agenda", 200),
        Everyone("/rakor/{slug}/hadir", $"/rakor/{MadiunReport}/hadir", 200),
        Everyone("/rakor/{slug}/cetak", $"/rakor/{MadiunReport}/cetak", 200),
        Everyone("/rakor/{slug}/cetak/{lembar}", $"/rakor/{MadiunReport}/cetak/notulen", 200),
        Everyone("/rakor/jawab/{token}", "/rakor/jawab/unknown", 410),
        Everyone("/rakor/hadir/{token}", "/rakor/hadir/unknown", 410),
        Everyone("/rakor/notulen/{token}", "/rakor/notulen/unknown", 410),
        new("/rakor/catat", "/rakor/catat", 302, 404, 200, 200),
        new("/rakor/baru", "/rakor/baru", 302, 404, 200, 200),
        new("/rakor/{slug}/agenda/ubah", $"/rakor/{MadiunReport}/agenda/ubah", 302, 404, 200, 200),
        new("/rakor/{slug}/undangan", $"/rakor/{MadiunReport}/undangan", 302, 404, 200, 200),
        new("/rakor/{slug}/notulen", $"/rakor/{MadiunReport}/notulen", 302, 404, 200, 200),
        new("/rakor/{slug}/notulen/{bagian}", $"/rakor/{MadiunReport}/notulen/pleno", 302, 404, 200, 200),
        new("/rakor/{slug}/hadir/{isi}.{ending}", $"/rakor/{MadiunReport}/hadir/daftar.csv", 302, 404, 200, 200),
        new("/berita/tulis", "/berita/tulis", 302, 200, 200, 200),
        new("/sumber/unggah", "/sumber/unggah", 302, 200, 200, 200),
        new("/direktori/tulis", "/direktori/tulis", 302, 404, 200, 200),
        new("/praktik/{slug}/ubah", "/praktik/{madiun practice}/ubah", 302, 404, 200, 200),
        new("/rakor/{slug}/ubah", $"/rakor/{MadiunReport}/ubah", 302, 404, 200, 200),
        new("/berita/{slug}/ubah", "/berita/{madiun news}/ubah", 302, 404, 200, 200),
        new("/sumber/{slug}/ubah", "/sumber/{madiun resource}/ubah", 302, 404, 200, 200),
        new("/direktori/{slug}/ubah", "/direktori/{madiun institution}/ubah", 302, 404, 200, 200),
        new("/kelola/{contentItemId}", $"/kelola/{MadiunReportId}", 302, 404, 200, 200),
        new("/kelola/{contentItemId}/revisi/{number:int}", $"/kelola/{MadiunReportId}/revisi/1", 302, 404, 200, 200),

        .. Public("/tindak-lanjut", "/tindak-lanjut/aspirasi"),
        Everyone("/periksa/{hash?}", "/periksa", 200),
        Everyone("/tindak-lanjut/{id:long}", "/tindak-lanjut/{decision}", 200),
        Everyone("/tindak-lanjut/{id:long}/{area}", "/tindak-lanjut/{decision}/33.01", 200),
        Everyone("/ruang/{slug}/tindak-lanjut", "/ruang/jawa-tengah/tindak-lanjut", 200),
        Everyone("/ruang/{slug}/belum-diputuskan", "/ruang/jawa-tengah/belum-diputuskan", 200),
        Everyone("/tinjauan/{token}", "/tinjauan/unknown", 410),
        Everyone("/lapor/{token}", "/lapor/unknown", 410),
        new("/tindak-lanjut/saya", "/tindak-lanjut/saya", 302, 200, 200, 200),
        new("/rakor/{slug}/tinjauan", $"/rakor/{MadiunReport}/tinjauan", 302, 404, 200, 200),
        new("/rakor/{slug}/pengesahan", $"/rakor/{MadiunReport}/pengesahan", 302, 404, 200, 200),
        new("/rakor/{slug}/koreksi", $"/rakor/{MadiunReport}/koreksi", 302, 404, 200, 200),

        .. Public("/praktik/peta", "/praktik/pohon"),
        Everyone("/praktik/{slug}/blok/{kunci}", $"{GardenPractice}/blok/kalender-tanam", 200),
        Everyone("/praktik/{slug}/salin", $"{GardenPractice}/salin", 200),
        Everyone("/praktik/{slug}/cetak", $"{GardenPractice}/cetak", 200),
        Everyone("/praktik/{slug}/pohon", $"{GardenPractice}/pohon", 200),
        Everyone("/praktik/dicek/{token}", "/praktik/dicek/unknown", 410),
        Everyone("/terapan/kabar/{token}", "/terapan/kabar/unknown", 410),
        Everyone("/terapan/{publicId}", "/terapan/{adoption}", 200),
        new("/praktik/saya", "/praktik/saya", 302, 200, 200, 200),
        new("/praktik/tulis/langkah/{nomor:int}", "/praktik/tulis/langkah/1", 302, 200, 200, 200),
        new("/praktik/{slug}/terapkan", $"{GardenPractice}/terapkan", 302, 200, 200, 200),
        new("/praktik/{slug}/tanya", $"{GardenPractice}/tanya", 302, 200, 200, 200),
        new("/praktik/{slug}/lengkapi", $"{GardenPractice}/lengkapi", 302, 404, 200, 200),
        new("/praktik/{slug}/lengkapi/{bagian}", $"{GardenPractice}/lengkapi/bukti", 302, 404, 200, 200),
        new("/praktik/{slug}/lengkapi/blok/{kunci}", $"{GardenPractice}/lengkapi/blok/baru", 302, 404, 200, 200),
        new("/praktik/{slug}/dicek", $"{GardenPractice}/dicek", 302, 404, 200, 200),
        new("/telaah", "/telaah", 302, 404, 200, 200),
        new("/telaah/{slug}", "/telaah/unknown", 302, 404, 404, 404),
        new("/telaah/minta/{slug}", "/telaah/minta/kebun-gizi-dua-belas-bedeng", 302, 404, 302, 302),
        .. Public("/praktik/banding", "/studi-banding", "/studi-banding/dihemat"),
        new("/praktik/lembaga-saya", "/praktik/lembaga-saya", 302, 200, 200, 200),
        Everyone("/studi-banding/jam/{slug}", "/studi-banding/jam/kebun-gizi-dua-belas-bedeng", 200),
        Everyone("/studi-banding/periksa/{kode?}", "/studi-banding/periksa", 200),
        Everyone("/studi-banding/laporan/{id:length(26)}", $"/studi-banding/laporan/{SharedVisit}", 200),
        Everyone("/studi-banding/jawab/{token}", "/studi-banding/jawab/unknown", 410),
        Everyone("/studi-banding/ikut/{token}", "/studi-banding/ikut/unknown", 410),
        new("/studi-banding/baru", "/studi-banding/baru", 302, 200, 200, 200),
        new("/studi-banding/tuan-rumah", "/studi-banding/tuan-rumah", 302, 200, 200, 200),
        .. OfTravellers("", "/tuan-rumah", "/lembaga", "/bekal", "/tanya", "/lembar", "/rencana", "/laporan", "/kabar"),
        Everyone("/sumber/{slug}/baca", "/sumber/{resource}/baca", 200),
        Everyone("/sumber/{slug}/versi/{number:int}", "/sumber/{resource}/versi/1", 200),
        Everyone("/sumber/{slug}/kutip.{ending}", "/sumber/{resource}/kutip.bib", 200),
        new("/sumber/kutipan-dicabut", "/sumber/kutipan-dicabut", 302, 200, 200, 200),
        .. Public("/koleksi", "/privasi"),
        Everyone("/koleksi/{slug}", "/koleksi/{collection}", 200),
        new("/koleksi/tulis", "/koleksi/tulis", 302, 404, 200, 200),
        new("/koleksi/{slug}/ubah", "/koleksi/{madiun collection}/ubah", 302, 404, 200, 200),
        new("/akun/data", "/akun/data", 302, 200, 200, 200),

        new("/masuk", "/masuk", 200, 302, 302, 302),
        Everyone("/keluar", "/keluar", 200),
        Everyone("/lupa-sandi", "/lupa-sandi", 200),
        Everyone("/atur-sandi", "/atur-sandi", 200),
        Everyone("/undangan/{secret?}", "/undangan", 200),
        Everyone("/lanjutkan/{token}", "/lanjutkan/unknown", 404),
        new("/akun", "/akun", 302, 200, 200, 200),

        new("/admin", "/admin", 302, 404, 200, 200),
        new("/ruang/{slug}/kelola", "/ruang/madiun/kelola", 302, 404, 200, 200),
        new("/admin/anggota", "/admin/anggota", 302, 404, 404, 200),
        new("/admin/jejak", "/admin/jejak", 302, 404, 404, 200),
        new("/admin/surat", "/admin/surat", 302, 404, 404, 200),
        new("/admin/pencarian", "/admin/pencarian", 302, 404, 404, 200),
        new("/admin/pencarian/kamus", "/admin/pencarian/kamus", 302, 404, 404, 200),
        new("/admin/karesidenan", "/admin/karesidenan", 302, 404, 404, 200),

        .. Public("/perlindungan", "/laporkan"),
        Everyone("/laporan/{code}", "/laporan/tidakada", 404),
        new("/sembunyikan/{contentItemId}", $"/sembunyikan/{MadiunReportId}", 302, 404, 200, 200),
        new("/admin/mata-kedua", "/admin/mata-kedua", 302, 404, 200, 200),
        new("/admin/mata-kedua/{contentItemId}", "/admin/mata-kedua/tidakada", 302, 404, 404, 404),
        new("/admin/kasus", "/admin/kasus", 302, 404, 200, 200),
        new("/admin/kasus/{code}", "/admin/kasus/tidakada", 302, 404, 404, 404),
        new("/admin/insiden", "/admin/insiden", 302, 404, 404, 200),
        new("/admin/insiden/{id:long}", "/admin/insiden/1", 302, 404, 404, 404),
        new("/admin/insiden/{id:long}/surat", "/admin/insiden/1/surat", 302, 404, 404, 404),
        new("/berkas", "/berkas", 302, 200, 200, 200),
        new("/berkas/{id:long}", "/berkas/{picture}", 302, 404, 404, 200),
        new("/berkas/{id:long}/sensor", "/berkas/{picture}/sensor", 302, 404, 404, 404),
        new("/unggah", "/unggah", 302, 302, 302, 302),
        new("/unggah/{id:guid}", "/unggah/00000000-0000-0000-0000-000000000000", 302, 404, 404, 404),
        new("/admin/berkas", "/admin/berkas", 302, 404, 404, 200),

        .. Public("/luring", "/tersimpan"),
        Everyone("/s/{code}", "/s/tidakada", 404),
        Everyone("/kartu/{code}.jpg", "/kartu/tidakada.jpg", 404),
        Everyone("/bagikan/{code}", "/bagikan/tidakada", 404),

        Everyone("/galat/{code:int?}", "/galat/404", 404),
        Everyone("/favicon.ico", "/favicon.ico", 301),
        Everyone("/{**path}", "/tidak/ada.png", 404),
    ];

    /// <summary>What is wrong between what is mapped and what the matrix knows.</summary>
    public static IEnumerable<string> Compare(IEnumerable<string> mapped, IEnumerable<MatrixLine> lines)
    {
        var known = lines.Select(l => l.Route).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var there = mapped.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. there.Except(known, StringComparer.OrdinalIgnoreCase).Select(r => $"{r} is not in the matrix"), .. known.Except(there, StringComparer.OrdinalIgnoreCase).Select(r => $"{r} is in the matrix but not mapped")];
    }

    /// <summary>Pages of a visit that the member travels on and the others do not, whatever they administer.</summary>
    private static IEnumerable<MatrixLine> OfTravellers(params string[] ends) =>
        ends.Select(end => new MatrixLine($"/studi-banding/{{id:length(26)}}{end}", $"/studi-banding/{OwnVisit}{end}", 302, 200, 404, 404));

    private static IEnumerable<MatrixLine> Public(params string[] addresses) => addresses.Select(a => Everyone(a, a, 200));

    private static MatrixLine Everyone(string route, string address, int status) => new(route, address, status, status, status, status);
}
