using System.Net;
using System.Text;
using ForumLks.Media;

namespace ForumLks.Web.Tests.Features.Resources;

/// <summary>On a phone with a weak signal: the text of one page instead of the whole PDF.</summary>
public abstract class ReaderTests(ForumApp app)
{
    [Fact]
    public async Task A_page_of_a_PDF_is_read_searched_and_left_for_its_neighbours()
    {
        Assert.SkipUnless(ToolCheck.Find("pdftotext").IsPresent, "pdftotext is not installed here.");
        var word = Writing.Word();
        var address = await app.Shelve("pedoman.pdf", "application/pdf", SampleFiles.Pdf("Pengantar", "Daftar isi", $"Anggaran {word} <b>naik</b>", "Penutup"));
        var page = await app.People.Stranger.Open(address + "/baca?halaman=3");
        Assert.Contains("Halaman 3 dari 4", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Anggaran {word} <b>naik</b>", page.Document.QuerySelector(".reading")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/sumber/" + Shelving.Slug(address) + "/baca?halaman=4", page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.EndsWith("#page=3", page.Document.QuerySelector("main a[href*='#page=']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.True(page.Bytes.Length < 40_000, $"{page.Bytes.Length} bytes");

        var found = await app.People.Stranger.Open($"{address}/baca?cari={word}");
        Assert.Contains("ada di 1 halaman", found.Text, StringComparison.Ordinal);
        Assert.Equal(word, found.Document.QuerySelector("main mark")!.TextContent);
        var hit = await app.People.Stranger.Open($"/cari?q={word}");
        Assert.Contains($"/baca?halaman=3&cari={word}", hit.Document.QuerySelector("main .list .meta a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.People.Stranger.Get(address + "/baca?halaman=5")).Status);
    }

    [Fact]
    public async Task The_resource_shows_the_first_page_small_and_the_reader_before_the_download()
    {
        Assert.SkipUnless(ToolCheck.Find("pdftoppm").IsPresent && ToolCheck.Find("vips").IsPresent, "pdftoppm or vips is not installed here.");
        var address = await app.Shelve("muka.pdf", "application/pdf", SampleFiles.Pdf("Halaman muka", "Kedua"));
        await app.ReadDocuments();
        var page = await app.People.Stranger.Open(address);
        Assert.Contains("2 halaman", page.Text, StringComparison.Ordinal);
        var picture = page.Document.QuerySelector("main .document img")!;
        Assert.Equal("lazy", picture.GetAttribute("loading"));
        var served = await app.People.Stranger.Open(picture.GetAttribute("src")!);
        Assert.StartsWith("image/", served.Headers["Content-Type"], StringComparison.Ordinal);

        // Saved again, withdrawn: the picture goes the way of its document.
        var edit = (await (await app.People.ForumAdmin()).Open(address + "/ubah")).Form("Content.Title");
        Writing.Kept(await edit.Fill("Placement.Visibility", "Members").Press("Simpan perubahan"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.People.Stranger.Get(picture.GetAttribute("src")!)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.People.Member()).Get(picture.GetAttribute("src")!)).Status);
    }

    [Fact]
    public async Task What_the_reader_may_not_see_is_not_read_page_by_page_either()
    {
        var address = await app.Shelve("dalam.txt", "text/plain", Encoding.UTF8.GetBytes("Untuk anggota saja."), ("Placement.Visibility", "Members"));
        await app.ReadDocuments();
        foreach (var way in new[] { "/baca", "/versi/1", "/kutip.bib" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.People.Stranger.Get(address + way)).Status);
            Assert.Equal(HttpStatusCode.OK, (await (await app.People.Outsider()).Get(address + way)).Status);
        }
    }

    [Fact]
    public async Task A_scan_is_read_by_recognition_and_says_that_it_may_be_wrong()
    {
        Assert.SkipUnless(PdfRecognition.IsPresent(), "tesseract with Indonesian is not installed here.");
        var address = await app.Shelve("pindaian.pdf", "application/pdf", await Scans.Of("PEMBERITAHUAN KUNJUNGAN TAMU"));
        await app.ReadDocuments();
        var page = await app.People.Stranger.Open(address + "/baca");
        Assert.True(page.Text.Contains("KUNJUNGAN TAMU", StringComparison.Ordinal), page.Text);
        Assert.Contains("hasil OCR, bisa keliru", page.Text, StringComparison.Ordinal);
        Assert.True(await app.People.Stranger.Finds("pemberitahuan+kunjungan+tamu", address));
    }

    [Fact]
    public async Task The_last_of_200_pages_is_found_and_read()
    {
        Assert.SkipUnless(ToolCheck.Find("pdftotext").IsPresent, "pdftotext is not installed here.");
        var word = Writing.Word();
        var address = await app.Shelve("buku.pdf", "application/pdf", SampleFiles.Pdf([.. Enumerable.Range(1, 199).Select(n => $"Halaman {n} tentang pelayanan"), $"Penutup {word}"]));
        await app.ReadDocuments();
        Assert.True(await app.People.Stranger.Finds(word, address));
        Assert.Contains("Halaman 200 dari 200", (await app.People.Stranger.Open($"{address}/baca?halaman=200")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_in_a_PDF_is_told_and_a_locked_one_says_why_it_has_no_text()
    {
        Assert.SkipUnless(ToolCheck.Find("pdfinfo").IsPresent, "pdfinfo is not installed here.");
        var active = Encoding.Latin1.GetString(SampleFiles.Pdf("Formulir")).Replace("/Type /Catalog", "/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>", StringComparison.Ordinal);
        var address = await app.Shelve("aktif.pdf", "application/pdf", Encoding.Latin1.GetBytes(active));
        await app.ReadDocuments();
        var page = await app.People.Stranger.Open(address);
        Assert.Contains("PDF ini memuat skrip", page.Text, StringComparison.Ordinal);
        var file = await app.People.Stranger.Open((await app.People.Stranger.Get(address + "/unduh")).Location!);
        Assert.Contains("sandbox", file.Headers["Content-Security-Policy"], StringComparison.Ordinal);

        var key = string.Concat(Enumerable.Repeat("A5", 32));
        var locked = Encoding.Latin1.GetString(SampleFiles.Pdf("Rahasia")).Replace("trailer << ", $"trailer << /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] ", StringComparison.Ordinal);
        var second = await app.Shelve("kunci.pdf", "application/pdf", Encoding.Latin1.GetBytes(locked));
        await app.ReadDocuments();
        Assert.Contains("dikunci dengan kata sandi", (await app.People.Stranger.Open(second)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_stays_a_table_and_a_hostile_cell_stays_text()
    {
        var address = await app.Shelve("data.csv", "text/csv", Encoding.UTF8.GetBytes("nama\tjumlah\n<script>alert(1)</script>\t12\n"));
        await app.ReadDocuments();
        var page = await app.People.Stranger.Open(address + "/baca");
        Assert.Contains("<script>alert(1)</script>", page.Document.QuerySelector(".reading td, .reading p")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".reading script"));
    }

    [Fact]
    public async Task A_link_to_a_file_in_anybodys_text_says_its_kind_and_size()
    {
        var admin = await app.People.ForumAdmin();
        var form = (await admin.Open("/berita/tulis")).Form("Content.Title").News($"Berita berlampiran {Writing.Word()}");
        var attached = await form.Attach("Placement.Upload", "undangan.txt", "text/plain", Encoding.UTF8.GetBytes(new string('a', 3000))).Press("Lampirkan berkas");
        var address = Writing.Kept(await attached.Form("Content.Title").Press("Terbitkan"));
        var link = (await app.People.Stranger.Open(address)).Document.QuerySelector("main .prose a[href^='/media/']")!;
        Assert.Matches(@"\(TXT, 2,9 KB\)|\(TXT, 3 KB\)|\(TXT, 3,0 KB\)", link.NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task A_video_is_a_still_and_a_link_and_nothing_is_asked_from_elsewhere()
    {
        var form = await Shelving.Filled(app, ("Content.Kind", "Video"), ("Content.ExternalUrl", "https://video.example/tonton?v=1"), ("Content.Minutes", "12"));
        var page = await app.People.Stranger.Open(Writing.Kept(await form.Press("Terbitkan")));
        Assert.Contains("Tonton di video.example, 12 menit", page.Text, StringComparison.Ordinal);
        Assert.Contains("kira-kira 60 MB", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("[src]"), e => e.GetAttribute("src")!.StartsWith("http", StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll("iframe, video, embed"));
    }
}

public sealed class ReaderOnSqlite(SqliteApp app) : ReaderTests(app), IClassFixture<SqliteApp>;

public sealed class ReaderOnPostgres(PostgresApp app) : ReaderTests(app), IClassFixture<PostgresApp>;
