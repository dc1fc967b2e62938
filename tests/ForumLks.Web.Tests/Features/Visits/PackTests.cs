using System.Net;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Visits;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Visits;

/// <summary>The reading pack: one file that needs nothing else, says nothing it should not, and never grows too large.</summary>
public abstract class PackTests(ForumApp app) : VisitGround(app)
{
    [Fact]
    public async Task A_withdrawn_practice_leaves_the_visit_standing_and_its_words_out()
    {
        var (word, slug) = await Practice(blocks: 2);
        var (traveller, visit) = await Travel("pengelola-klaten", word, slug);
        (await (await traveller.Open($"{visit}/lembar")).Form("SeenRevision").Fill(("Lines[0].State", "Ada"), ("Lines[1].State", "Belum")).Press("Simpan lembar")).Answers(HttpStatusCode.Redirect);
        Assert.Contains($"Bagian 1 {word}", (await traveller.Open($"{visit}/bekal?berkas=buka")).Html, StringComparison.Ordinal);
        await App.Look(async db =>
        {
            (await db.Set<Practice>().SingleAsync(p => p.Slug == slug)).Withdraw();
            return await db.SaveChangesAsync();
        });

        Assert.Contains("ditarik penulisnya atau disembunyikan", (await traveller.Open(visit)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Bagian 1 {word}", (await traveller.Open($"{visit}/bekal?berkas=buka")).Html, StringComparison.Ordinal);
        var sheet = await traveller.Open($"{visit}/lembar");
        Assert.DoesNotContain($"Bagian 1 {word}", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("Penilaian Anda tetap tersimpan", sheet.Text, StringComparison.Ordinal);
        var issued = await (await traveller.Open($"{visit}/laporan")).Form("Input.Findings").Fill("Input.Findings", "Tetap belajar.").Press("Terbitkan laporan");
        Assert.DoesNotContain($"Bagian 1 {word}", (await traveller.Open(issued.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_becomes_part_of_the_file_and_only_one_that_the_practice_shows()
    {
        var word = Writing.Word();
        var author = await App.People.Fresh("pengelola-ngawi");
        var form = (await author.Open("/praktik/tulis")).Form("Content.Title").Practice($"Bergambar {word}").Fill(("Placement.UploadText", "Sayur di petak"), ("Placement.UploadFaces", "None"), ("Placement.Visibility", "Public"));
        var attached = await form.Attach("Placement.Upload", "petak.jpg", "image/jpeg", SampleFiles.Jpeg()).Press("Lampirkan berkas");
        var address = Writing.Kept(await attached.Form("Content.Title").Press("Terbitkan"));
        var (traveller, visit) = await Travel("pengelola-batang", $"bergambar {word}", address);
        var pack = await traveller.Open($"{visit}/bekal?berkas=buka");
        var picture = Assert.Single(pack.Document.Images);
        Assert.StartsWith("data:image/", picture.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("Sayur di petak", picture.GetAttribute("alt"));
        Assert.DoesNotContain("tidak ikut", pack.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_stays_text_in_the_pack_and_the_pack_needs_nothing_else()
    {
        var (word, slug) = await Practice(more: c =>
        {
            c.Problem = "<script>alert(1)</script> & \"kutip\"";
            c.Steps = ["<img src=x onerror=alert(2)>", "]]>--><style>*{}</style>", "biasa saja"];
            c.Body = "[tautan](/praktik) <iframe src=https://jahat.invalid></iframe>\n\n![rahasia](/media/unggahan/bukan-milik-kami.jpg)";
            c.Blocks = [new() { Key = "satu", Title = "</h3><script>3</script>", Steps = ["<b>tebal</b>"] }];
        });
        var (traveller, visit) = await Travel("pengelola-tegal", $"{word} <script>", slug);
        var pack = await traveller.Open($"{visit}/bekal?berkas=unduh");
        Assert.True(pack.Bytes.Length <= PackFile.Largest);
        Assert.Contains("attachment", pack.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Empty(pack.Document.QuerySelectorAll("script, iframe, link, form, object"));
        Assert.Single(pack.Document.QuerySelectorAll("style"));
        Assert.DoesNotContain(pack.Document.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.All(pack.Document.Images, i => Assert.StartsWith("data:", i.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", pack.Document.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!, StringComparison.Ordinal);
        Assert.Contains(PackStyle.Policy, pack.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("Gambar ada pada halaman di situs", pack.Text, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", pack.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_of_very_long_practices_stays_below_one_megabyte_and_says_what_is_missing()
    {
        var word = Writing.Word();
        var traveller = await App.People.Fresh("pengelola-batang");
        var visit = await traveller.BeginVisit($"panjang {word}");
        for (var i = 0; i < 5; i++)
        {
            var slug = await App.PublishPractice($"Panjang {i} {word}", Profile, owner: "pengelola-ngawi", more: c =>
            {
                c.Body = string.Concat(Enumerable.Repeat("&<>\"' ", 3_300));
                c.Context = c.DidNotWork = c.Risks = c.Sustainability = new string('<', 2_000);
                c.Blocks = [.. Enumerable.Range(0, 10).Select(b => new PracticeBlock { Key = $"b{b}", Title = new string('&', 120), Steps = [.. Enumerable.Repeat(new string('"', 280), 10)] })];
            });
            await traveller.ChooseByAddress(visit, slug);
        }

        var pack = await traveller.Open($"{visit}/bekal?berkas=buka");
        Assert.True(pack.Bytes.Length <= PackFile.Largest, $"{pack.Bytes.Length} bytes");
        Assert.Contains("Yang tidak ada di sini", pack.Text, StringComparison.Ordinal);
        var sixth = await (await traveller.Open($"{visit}/tuan-rumah")).Form("Address").Fill("Address", "/praktik/kunjungan-rumah-berdua").Press("Simpan tuan rumah");
        Assert.Contains("Paling banyak 5 praktik", sixth.Errors, StringComparison.Ordinal);
    }
}

public sealed class PacksOnSqlite(SqliteApp app) : PackTests(app), IClassFixture<SqliteApp>;

public sealed class PacksOnPostgres(PostgresApp app) : PackTests(app), IClassFixture<PostgresApp>;
