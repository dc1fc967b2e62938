using System.Net;
using ForumLks.Web.Features.Formation;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Formation;

/// <summary>The stages of coordinating bodies: dated, proved, corrected and never overwritten.</summary>
public abstract class StageTests(ForumApp app)
{
    [Fact]
    public async Task Jawa_Tengah_has_its_targets_its_baseline_and_who_is_missing()
    {
        var province = await app.People.Stranger.Open("/pembentukan/33");
        Assert.Equal(35, province.Document.QuerySelectorAll("svg.tiles a rect").Length);
        Assert.Equal(35, province.Document.QuerySelectorAll("main table tbody tr").Length);
        Assert.Contains("27 dari 35 kabupaten/kota punya LKKS terbentuk, 12 di antaranya aktif", province.Text, StringComparison.Ordinal);
        Assert.Contains("Kabupaten Klaten: aktif", province.Html, StringComparison.Ordinal);

        var active = await app.People.Stranger.Open(await Target("Aktif"));
        Assert.Contains("12 dari 35 kabupaten/kota aktif", active.Text, StringComparison.Ordinal);
        Assert.Contains("24 dari 35 per 10 Desember 2024", active.Text, StringComparison.Ordinal);
        Assert.Contains("31 Desember 2025", active.Text, StringComparison.Ordinal);
        Assert.Contains("Kepala Dinas Sosial Provinsi Jawa Tengah", active.Text, StringComparison.Ordinal);
        Assert.Contains("24 dari 35 per 10 Desember 2024", active.Document.QuerySelector("svg.trend")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(23, active.Document.QuerySelectorAll("main table tbody tr").Length);
        Assert.NotEmpty(active.Document.QuerySelectorAll("a[href^='/tindak-lanjut/']"));

        var formed = await app.People.Stranger.Open(await Target("SkTerbit"));
        Assert.Contains("27 dari 35 kabupaten/kota terbentuk", formed.Text, StringComparison.Ordinal);
        Assert.Contains("Bukti dimasukkan sekali", formed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pembentukan")]
    [InlineData("/pembentukan/33")]
    [InlineData("/pembentukan/35")]
    [InlineData("/ruang/madiun/pembentukan")]
    [InlineData("/ruang/jawa-tengah/pembentukan")]
    public async Task A_map_page_fits_a_slow_line(string address)
    {
        var page = await app.People.Stranger.Open(address);
        Assert.True(page.Bytes.Length <= 40 * 1024, $"{address} is {page.Bytes.Length:N0} bytes without compression.");
        Assert.NotEmpty(page.Document.QuerySelectorAll("ul.legend li"));
        Assert.Contains("SK terbit", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_country_is_one_page_of_shapes_with_the_same_in_words()
    {
        var page = await app.People.Stranger.Open("/pembentukan");
        Assert.Equal(514, page.Document.QuerySelectorAll("ul.country svg use").Length);
        Assert.Equal(38, page.Document.QuerySelectorAll("ul.country li").Length);
        Assert.Contains("35 kabupaten/kota: 12 aktif, 15 SK terbit", page.Text, StringComparison.Ordinal);
        var csv = await app.People.Stranger.Open("/pembentukan?handler=Unduh&bentuk=csv");
        Assert.Equal(514 + 38 + 1, csv.Html.Trim().Split('\n').Length);
        Assert.Contains("\"33.10\"", csv.Html, StringComparison.Ordinal);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await app.People.Stranger.Open("/pembentukan/33?handler=Unduh&bentuk=xlsx")).Bytes[..2]));
        (await app.People.Stranger.Get("/pembentukan/33?handler=Unduh&bentuk=exe")).Answers(HttpStatusCode.NotFound);
        (await app.People.Stranger.Get("/pembentukan/99")).Answers(HttpStatusCode.NotFound);
        Assert.Equal("/pembentukan/35/35.21", (await app.People.Stranger.Get("/pembentukan/35.21")).Location);
        (await app.People.Stranger.Get("/pembentukan/35/33.10")).Answers(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("1 Januari 2022", "belum ada yang tercatat")]
    [InlineData("20 Juni 2022", "dikukuhkan sejak 20 Juni 2022")]
    [InlineData("2024-01-15", "masa bakti habis sejak 31 Desember 2023")]
    [InlineData("20 Desember 2024", "SK terbit sejak 10 Desember 2024")]
    [InlineData("kapan saja", "SK terbit sejak 10 Desember 2024")]
    [InlineData("1 Januari 2999", "SK terbit sejak 10 Desember 2024")]
    public async Task The_stage_on_any_day_is_what_was_the_case_then(string day, string expected)
    {
        var page = await app.People.Stranger.Open($"/pembentukan/33/33.75?per={Uri.EscapeDataString(day)}");
        Assert.Contains(expected, page.Text.Replace(", ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stage_climbs_with_proof_and_a_second_person()
    {
        const string address = "/pembentukan/63/63.01";
        var admin = await app.People.Fresh("forum-kalsel");
        Writing.Kept(await Fill(await admin.Open(address), "Inisiasi", "5 Mei 2024", source: "Surat Dinsos").Press("Simpan catatan"));
        Assert.Contains("inisiasi sejak 5 Mei 2024", (await app.People.Stranger.Open(address)).Text, StringComparison.Ordinal);

        async Task Refused(Form form, string sentence)
        {
            var page = await form.Press("Simpan catatan");
            page.Answers(HttpStatusCode.UnprocessableEntity);
            Assert.Contains(sentence, page.Errors + page.Text, StringComparison.Ordinal);
        }

        await Refused(Fill(await admin.Open(address), "PengurusTersusun", "1 Januari 2999", source: "Surat"), "belum tiba");
        await Refused(Fill(await admin.Open(address), "PengurusTersusun", "6 Juni 2024"), "Tulis sumbernya");
        await Refused(Fill(await admin.Open(address), "SkTerbit", "6 Juni 2024", source: "Surat"), "memerlukan bukti");
        await Refused(Sk(await admin.Open(address), "1 Januari 2024"), "Inisiasi sudah tercatat 5 Mei 2024, jadi SK terbit tidak dapat bertanggal 1 Januari 2024");
        await Refused(Fill(await admin.Open(address), "Vakum", "6 Juni 2024", source: "Surat"), "belum terbentuk");
        await Refused(Fill(await admin.Open(address), "Inisiasi", "5 Mei 2024", source: "Surat"), "sudah tercatat");
        await Refused(Sk(await admin.Open(address), "bukan tanggal"), "Tulis tanggal");

        Writing.Kept(await Sk(await admin.Open(address), "10 Juni 2024").Press("Simpan catatan"));
        var waiting = await app.People.Stranger.Open(address);
        Assert.Contains("inisiasi sejak 5 Mei 2024", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("menunggu orang kedua", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Catatan kami", waiting.Text, StringComparison.Ordinal);
        Assert.Empty((await admin.Open(address)).Document.QuerySelectorAll("form[action*='Verify']"));

        var second = await app.People.PlatformAdmin();
        Assert.Contains("Menunggu orang kedua", (await second.Open("/pembentukan/63")).Text, StringComparison.Ordinal);
        Writing.Kept(await (await second.Open(address)).Form("Verifikasi catatan ini").Press("Verifikasi catatan ini"));
        var done = await app.People.Stranger.Open(address);
        Assert.Contains("SK terbit sejak 10 Juni 2024", done.Text, StringComparison.Ordinal);
        Assert.Contains("Catatan kami", done.Text, StringComparison.Ordinal);
        Assert.Contains("inisiasi", (await app.People.Stranger.Open($"{address}?per=2024-06-01")).Text, StringComparison.Ordinal);
        Assert.Contains("1 dari 13 terbentuk, 0 di antaranya aktif", (await app.People.Stranger.Open("/wilayah/63")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_wrong_stays_in_sight_beside_its_correction()
    {
        const string address = "/pembentukan/63/63.02";
        var admin = await app.People.Fresh("forum-kalsel");
        Writing.Kept(await Fill(await admin.Open(address), "PengurusTersusun", "5 Mei 2024", source: "Surat").Press("Simpan catatan"));
        var wrong = await app.Look(db => db.Set<AreaFormation>().Where(f => f.Area == "63.02").SelectMany(f => f.Entries).Select(e => e.Id).SingleAsync());
        var silent = await Fill(await admin.Open(address), "Inisiasi", "5 Mei 2024", source: "Surat").Fill("Input.Corrects", $"{wrong}").Press("Simpan catatan");
        Assert.Contains("Tulis apa yang keliru", silent.Errors, StringComparison.Ordinal);
        Writing.Kept(await silent.Form("Input.Stage").Fill("Input.Because", "Pengurusnya baru dibicarakan.").Press("Simpan catatan"));
        var page = await app.People.Stranger.Open(address);
        Assert.Contains("inisiasi sejak 5 Mei 2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mengoreksi pengurus tersusun per 5 Mei 2024: Pengurusnya baru dibicarakan.", page.Text, StringComparison.Ordinal);
        Assert.Equal("pengurus tersusun", page.Document.QuerySelector("ol.timeline del")!.TextContent);

        var right = await app.Look(db => db.Set<AreaFormation>().Where(f => f.Area == "63.02").SelectMany(f => f.Entries).MaxAsync(e => e.Id));
        Writing.Kept(await (await admin.Open(address)).Form("Input.Stage").Fill(("Input.OnlyTakeBack", "true"), ("Input.Corrects", $"{right}"), ("Input.Because", "Ternyata wilayah lain.")).Press("Simpan catatan"));
        Assert.Contains("belum ada yang tercatat", (await app.People.Stranger.Open(address)).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await app.People.Stranger.Open(address)).Document.QuerySelectorAll("ol.timeline li").Length);
    }

    internal static Form Fill(Page page, string stage, string on, string source = "") => page.Form("Input.Stage").Fill(("Input.Stage", stage), ("Input.On", on), ("Input.Source", source));

    internal static Form Sk(Page page, string on) => Fill(page, "SkTerbit", on).Fill(("Input.ProofKind", "SuratKeputusan"), ("Input.ProofNumber", "188/1"), ("Input.ProofOn", "10 Juni 2024"), ("Input.Note", "Catatan kami"));

    private Task<string> Target(string stage) => app.Look(async db => $"/pembentukan/target/{(await db.Set<FormationTarget>().ToListAsync()).First(t => t.Stage.ToString() == stage && t.Areas.Count == 35).Id}");
}

public sealed class StagesOnSqlite(SqliteApp app) : StageTests(app), IClassFixture<SqliteApp>;

public sealed class StagesOnPostgres(PostgresApp app) : StageTests(app), IClassFixture<PostgresApp>;
