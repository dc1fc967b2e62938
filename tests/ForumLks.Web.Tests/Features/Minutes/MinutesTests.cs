using System.Net;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Minutes;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Minutes;

/// <summary>Minutes by several people at once, on a bad line, into the report.</summary>
public abstract class MinutesTests(ForumApp app)
{
    [Fact]
    public async Task Two_writers_of_one_part_are_shown_both_versions_and_nothing_is_overwritten()
    {
        var (keeper, slug) = await Meeting();
        var mine = await keeper.Open($"/rakor/{slug}/notulen/komisi-a");
        var theirs = await keeper.Open($"/rakor/{slug}/notulen/komisi-a");
        (await theirs.Form("Input.Text").Fill("Input.Text", "Catatan orang lain").Press("Simpan")).Answers(HttpStatusCode.Redirect);
        var page = await mine.Form("Input.Text").Fill("Input.Text", "Catatan saya").Press("Simpan");
        page.Answers(HttpStatusCode.Conflict);
        Assert.Contains("Catatan orang lain", page.Text, StringComparison.Ordinal);
        Assert.Equal("Catatan saya", page.Form("Input.Text")["Input.Text"]);
        Assert.Equal("Catatan orang lain", await Text(slug, "komisi-a"));
        (await page.Form("Input.Text").Fill("Input.Text", "Catatan orang lain\nCatatan saya").Press("Simpan")).Answers(HttpStatusCode.Redirect);
        Assert.Equal("Catatan orang lain\nCatatan saya", await Text(slug, "komisi-a"));
    }

    [Fact]
    public async Task A_form_goes_on_saving_by_itself_until_somebody_else_writes()
    {
        var (keeper, slug) = await Meeting();
        var form = (await keeper.Open($"/rakor/{slug}/notulen/pleno")).Form("Input.Text");
        Assert.Equal(HttpStatusCode.NoContent, (await Keep(keeper, slug, form, "Satu")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Keep(keeper, slug, form, "Satu dua")).Status);
        // The answer was lost on the way: the same again is taken and changes nothing.
        Assert.Equal(HttpStatusCode.NoContent, (await Keep(keeper, slug, form, "Satu dua")).Status);
        await (await keeper.Open($"/rakor/{slug}/notulen/pleno")).Form("Input.Text").Fill("Input.Text", "Orang lain").Press("Simpan");
        Assert.Equal(HttpStatusCode.Conflict, (await Keep(keeper, slug, form, "Satu dua tiga")).Status);
        Assert.Equal("Orang lain", await Text(slug, "pleno"));
    }

    [Fact]
    public async Task A_meeting_deleted_while_typing_gives_the_words_back()
    {
        var (keeper, slug) = await Meeting();
        var form = (await keeper.Open($"/rakor/{slug}/notulen/pleno")).Form("Input.Text").Fill("Input.Text", "Hasil sidang pleno");
        var id = await app.Look(db => db.Set<MeetingReport>().Where(m => m.Slug == slug).Select(m => m.ContentItemId).SingleAsync());
        Writing.Kept(await (await (await app.People.PlatformAdmin()).Open($"/kelola/{id}")).Form("Hapus tulisan ini").Press("Hapus tulisan ini"));
        var late = await form.Press("Simpan");
        late.Answers(HttpStatusCode.NotFound);
        Assert.Equal(["Hasil sidang pleno"], late.Document.QuerySelectorAll("textarea").Select(t => t.TextContent));
    }

    [Fact]
    public async Task A_minute_taker_without_an_account_writes_one_part_and_nothing_else()
    {
        var (keeper, slug) = await Meeting();
        var page = await keeper.Open($"/rakor/{slug}/notulen");
        var link = MeetingWork.PathIn(page.Document.QuerySelector("#komisi-b code")!.TextContent);
        var form = (await app.People.Stranger.Open(link)).Form("Input.Text");
        (await form.Fill("Input.Text", "Hasil komisi B").Press("Simpan")).Answers(HttpStatusCode.Redirect);
        Assert.Equal("Hasil komisi B", await Text(slug, "komisi-b"));
        Assert.Equal(HttpStatusCode.Gone, (await app.People.Stranger.Get(link[..^3] + "AAA")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.People.Member()).Get($"/rakor/{slug}/notulen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.Get($"/rakor/{slug}/notulen/komisi-z")).Status);
    }

    [Fact]
    public async Task What_was_written_flows_into_the_report_with_its_marked_results()
    {
        var (keeper, slug) = await Meeting();
        await Write(keeper, slug, "pleno", "Pembukaan oleh ketua forum.\nAspirasi: BOP disamakan (kepada: Dinas Sosial Provinsi)");
        await Write(keeper, slug, "komisi-a", "Komisi membahas satu format.\nKeputusan: Setiap LKS memakai format yang sama (oleh: Sekretaris forum; tenggat: 30 Juni 2027; tanda selesai: semua terkumpul)\nRekomendasi: Pelatihan daring");
        var into = await (await keeper.Open($"/rakor/{slug}/notulen")).Form().Press("Masukkan ke laporan");
        var form = (await keeper.Open(into.Location!.Split('#')[0])).Form("Content.Title");
        (await form.Press("Simpan perubahan")).Answers(HttpStatusCode.Redirect);

        var content = await app.Look(async db => (await db.Set<MeetingReport>().AsNoTracking().SingleAsync(m => m.Slug == slug)).Content);
        Assert.Equal("Pembukaan oleh ketua forum.", content.Body);
        Assert.Equal("Komisi membahas satu format.", content.Commissions.Single(c => c.Code == "A").Result);
        Assert.Equal([(1, MeetingItemKind.Aspirasi), (2, MeetingItemKind.Keputusan), (3, MeetingItemKind.Rekomendasi)], content.Items.Select(i => (i.Number, i.Kind)));
        var decision = content.Items[1];
        Assert.Equal(("Setiap LKS memakai format yang sama", "Sekretaris forum", new DateOnly(2027, 6, 30), "semua terkumpul", "A"), (decision.Text, decision.Owner, decision.Deadline, decision.Indicator, decision.Commission));
        Assert.Equal("Dinas Sosial Provinsi", content.Items[0].Addressee);

        // Once more adds nothing twice.
        await (await keeper.Open($"/rakor/{slug}/notulen")).Form().Press("Masukkan ke laporan");
        (await (await keeper.Open($"/rakor/{slug}/ubah")).Form("Content.Title").Press("Simpan perubahan")).Answers(HttpStatusCode.Redirect);
        Assert.Equal(3, await app.Look(async db => (await db.Set<MeetingReport>().AsNoTracking().SingleAsync(m => m.Slug == slug)).Content.Items.Count));
    }

    [Theory]
    [InlineData("Keputusan 3: Dibentuk tim (oleh: LKKS)", "Dibentuk tim", "LKKS")]
    [InlineData("- keputusan: Tanpa siapa-siapa.", "Tanpa siapa-siapa", null)]
    [InlineData("Keputusan: Dengan (catatan kaki) di tengah", "Dengan (catatan kaki) di tengah", null)]
    [InlineData("Keputusan: Tenggat aneh (tenggat: kapan-kapan)", "Tenggat aneh (tenggat: kapan-kapan)", null)]
    public void A_line_is_read_as_it_was_meant_and_loses_no_word(string line, string text, string? owner)
    {
        var item = Assert.Single(MinutesItems.In(line, null));
        Assert.Equal((text, owner), (item.Text, item.Owner));
    }

    internal static async Task<Page> Keep(Browser browser, string slug, Form form, string text, string part = "pleno") =>
        await browser.Post($"/rakor/{slug}/notulen/{part}?handler=Keep", ("Input.Text", text), ("Input.SeenRevision", form["Input.SeenRevision"]!), ("Input.FormId", form["Input.FormId"]!), ("__RequestVerificationToken", form["__RequestVerificationToken"]!));

    private static async Task Write(Browser keeper, string slug, string part, string text) =>
        (await (await keeper.Open($"/rakor/{slug}/notulen/{part}")).Form("Input.Text").Fill("Input.Text", text).Press("Simpan")).Answers(HttpStatusCode.Redirect);

    private Task<string> Text(string slug, string key) =>
        app.Look(db => db.Set<MinutesSection>().Where(s => s.Key == key && db.Set<MeetingReport>().Any(m => m.Id == s.MeetingReportId && m.Slug == slug)).Select(s => s.Text).SingleAsync());

    private async Task<(Browser Keeper, string Slug)> Meeting()
    {
        var keeper = await app.People.ForumAdmin();
        return (keeper, await keeper.NextMeeting($"Rakor notulen {Guid.NewGuid():n}"));
    }
}

public sealed class MinutesOnSqlite(SqliteApp app) : MinutesTests(app), IClassFixture<SqliteApp>;

public sealed class MinutesOnPostgres(PostgresApp app) : MinutesTests(app), IClassFixture<PostgresApp>;
