using System.Net;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Ratifications;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Ratifications;

/// <summary>Two officers ratify one text; from then on it stays as it is, whatever way somebody writes.</summary>
public abstract class RatificationTests(ForumApp app)
{
    private static readonly MeetingItem Item = Reports.Decision("Setiap daerah menyusun pengurus.", new DateOnly(2027, 1, 31), "35.21", "35.20");

    [Fact]
    public async Task Two_officers_lock_the_report_and_nothing_changes_it_any_more()
    {
        var (id, slug) = await app.Write(Reports.Content(Item));
        var (first, second) = (await app.People.ForumAdmin(), await app.People.PlatformAdmin());
        var oldForm = (await first.Open($"/rakor/{slug}/ubah")).Form("Content.Title");
        Assert.Equal(HttpStatusCode.Redirect, (await Sign(first, slug, "Sekretaris forum")).Status);
        var twice = await Sign(first, slug, "Sekretaris forum");
        twice.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("petugas kedua", twice.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Sign(second, slug, "Ketua forum")).Status);

        var hash = await Hash(id);
        var page = await app.People.Stranger.Open($"/rakor/{slug}");
        Assert.Contains(hash[..12], page.Text, StringComparison.Ordinal);
        Assert.Contains("Sekretaris forum dan Ketua forum", page.Text, StringComparison.Ordinal);

        var late = await oldForm.Fill("Content.Summary", "Ringkasan yang diubah diam-diam.").Press("Simpan perubahan");
        late.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("terkunci", late.Errors, StringComparison.Ordinal);
        Assert.Equal("Ringkasan yang diubah diam-diam.", late.Form("Content.Title")["Content.Summary"]);
        Assert.Contains("terkunci", (await first.Open($"/rakor/{slug}/ubah")).Errors, StringComparison.Ordinal);
        await Assert.ThrowsAsync<BrokenRule>(() => app.Look(async db =>
        {
            var report = await db.Set<MeetingReport>().SingleAsync(r => r.Id == id);
            report.Write(report.Content with { Summary = "Lewat jalan lain." });
            return await db.SaveChangesAsync();
        }));
        Assert.Equal(hash, await app.Look(async db => Canonical.HashOf((await db.Set<MeetingReport>().AsNoTracking().SingleAsync(r => r.Id == id)).Content)));
    }

    [Fact]
    public async Task An_earlier_revision_cannot_be_put_over_a_locked_report()
    {
        var (id, slug) = await app.Write(Reports.Content(Item));
        var admin = await app.People.ForumAdmin();
        Writing.Kept(await (await admin.Open($"/rakor/{slug}/ubah")).Form("Content.Title").Fill("Content.Summary", "Ringkasan kedua.").Press("Simpan perubahan"));
        await Lock(slug);
        var contentId = await app.Look(db => db.Set<MeetingReport>().Where(r => r.Id == id).Select(r => r.ContentItemId).SingleAsync());
        var answer = await (await admin.Open($"/kelola/{contentId}/revisi/1")).Form("seen").Press();
        Assert.Contains("terkunci", (await admin.Follow(answer)).Text, StringComparison.Ordinal);
        Assert.Equal("Ringkasan kedua.", await app.Look(db => db.Set<MeetingReport>().Where(r => r.Id == id).Select(r => r.Summary).SingleAsync()));
        var deleted = await (await admin.Open($"/kelola/{contentId}")).Form("Hapus tulisan ini").Press("Hapus tulisan ini");
        deleted.Answers(HttpStatusCode.UnprocessableEntity);
        await app.People.Stranger.Open($"/rakor/{slug}");
    }

    [Fact]
    public async Task A_recipe_that_says_something_else_is_refused_before_it_writes()
    {
        var demo = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "recipes", "demo.recipe.json"), TestContext.Current.CancellationToken);
        var item = System.Text.Json.Nodes.JsonNode.Parse(demo)!["steps"]!.AsArray().Where(s => (string?)s!["name"] == "content").SelectMany(s => s!["data"]!.AsArray())
            .Single(i => (string?)i!["AutoroutePart"]!["Path"] == "rakor/rakor-forum-karesidenan-pekalongan-2025")!;
        item["MeetingReport"]!["Summary"]!["Text"] = "Ringkasan lain lewat resep.";
        var folder = Directory.CreateTempSubdirectory("forumlks-recipe-");
        try
        {
            var file = Path.Combine(folder.FullName, "ubah.recipe.json");
            await File.WriteAllTextAsync(file, $"{{\"name\": \"ubah\", \"steps\": [{{\"name\": \"content\", \"data\": [{item.ToJsonString()}]}}]}}", TestContext.Current.CancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            var problems = await scope.ServiceProvider.GetRequiredService<ForumLks.Web.Features.Recipes.SiteSetup>().Run(file, TestContext.Current.CancellationToken);
            Assert.Contains(problems.Errors, e => e.ToString().Contains("terkunci", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Assert.DoesNotContain("Ringkasan lain", (await app.People.Stranger.Open("/rakor/rakor-forum-karesidenan-pekalongan-2025")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_between_the_signatures_makes_the_first_void()
    {
        var (_, slug) = await app.Write(Reports.Content(Item));
        var (first, second) = (await app.People.ForumAdmin(), await app.People.PlatformAdmin());
        var open = (await second.Open($"/rakor/{slug}/pengesahan")).Form("Signing.Office").Fill("Signing.Office", "Ketua forum");
        await Sign(first, slug, "Sekretaris forum");
        Writing.Kept(await (await first.Open($"/rakor/{slug}/ubah")).Form("Content.Title").Fill("Content.Summary", "Ringkasan baru.").Press("Simpan perubahan"));
        var stale = await open.Press("Sahkan laporan ini");
        stale.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("berubah", stale.Errors, StringComparison.Ordinal);
        Assert.Contains("gugur", stale.Text, StringComparison.Ordinal);
        Assert.Equal("Ketua forum", stale.Form("Signing.Office")["Signing.Office"]);
    }

    [Fact]
    public async Task Of_two_ratifications_at_once_one_wins()
    {
        var (id, slug) = await app.Write(Reports.Content(Item));
        await Sign(await app.People.ForumAdmin(), slug, "Sekretaris forum");
        var admin = await app.People.PlatformAdmin();
        var forms = new List<Form>();
        for (var i = 0; i < 3; i++)
        {
            forms.Add((await admin.Open($"/rakor/{slug}/pengesahan")).Form("Signing.Office").Fill("Signing.Office", $"Ketua {i}"));
        }

        var answers = await Task.WhenAll(forms.Select(f => f.Press("Sahkan laporan ini")));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a => Assert.NotEqual("", a.Errors));
        Assert.All(answers, a => Assert.True((int)a.Status < 500));
        Assert.Equal(1, await app.Look(db => db.Set<Ratification>().CountAsync(r => r.MeetingReportId == id)));
    }

    [Fact]
    public async Task A_correction_stands_beside_the_locked_text_and_the_hash_still_holds()
    {
        var (id, slug) = await app.Write(Reports.Content(Item));
        var admin = await app.People.ForumAdmin();
        Assert.Contains("Belum disahkan", (await admin.Open($"/rakor/{slug}/koreksi")).Text, StringComparison.Ordinal);
        await Lock(slug);
        var hash = await Hash(id);
        var form = (await admin.Open($"/rakor/{slug}/koreksi")).Form("Input.Text").Fill(("Input.Item", "1"), ("Input.Text", "Yang dimaksud pengurus harian."), ("Input.Reason", ""), ("Input.Office", "Sekretaris forum"));
        var refused = await form.Press("Catat koreksi");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Yang dimaksud pengurus harian.", refused.Form("Input.Text")["Input.Text"]);
        Writing.Kept(await refused.Form("Input.Text").Fill("Input.Reason", "Kata yang tertinggal.").Press("Catat koreksi"));

        var page = await app.People.Stranger.Open($"/rakor/{slug}");
        Assert.Contains("Yang dimaksud pengurus harian.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Setiap daerah menyusun pengurus.", page.Text, StringComparison.Ordinal);
        Assert.Contains("versi 2", page.Text, StringComparison.Ordinal);
        foreach (var typed in new[] { $"/periksa/{hash}", $"/periksa?sidik={hash[..6].ToUpperInvariant()}+{hash[6..14]}" })
        {
            var check = await app.People.Stranger.Open(typed);
            Assert.Contains("Cocok", check.Text, StringComparison.Ordinal);
            Assert.Contains("1 koreksi", check.Text, StringComparison.Ordinal);
        }

        Assert.Contains(hash, (await app.People.Stranger.Open($"/rakor/{slug}/cetak/notulen")).Text, StringComparison.Ordinal);
        (await app.People.Stranger.Get($"/periksa/{new string('0', 64)}")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_hash_that_does_not_hold_is_said()
    {
        var (id, slug) = await app.Write(Reports.Content(Item));
        await Lock(slug);
        var hash = await Hash(id);
        // Somebody with the database's own tools.
        await app.Look(async db => await db.Set<Ratification>().Where(r => r.MeetingReportId == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Hash, hash[..60] + "0000")));
        Assert.Contains("Tidak cocok", (await app.People.Stranger.Open($"/periksa/{hash[..60]}0000")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_report_leaves_a_marker_and_no_content()
    {
        var (id, slug) = await app.Write(Reports.Content(Item));
        await Lock(slug);
        var admin = await app.People.ForumAdmin();
        var contentId = await app.Look(db => db.Set<MeetingReport>().Where(r => r.Id == id).Select(r => r.ContentItemId).SingleAsync());
        var silent = await (await admin.Open($"/kelola/{contentId}")).Form("Tarik dari tampilan").Press("Tarik dari tampilan");
        silent.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("alasan", silent.Errors, StringComparison.Ordinal);

        Writing.Kept(await (await admin.Open($"/rakor/{slug}/pengesahan")).Form("Leaving.Reason").Fill(("Leaving.Office", "Ketua forum"), ("Leaving.Reason", "Memuat data yang tidak boleh tampil.")).Press("Tarik laporan ini"));
        var gone = await app.People.Stranger.Get($"/rakor/{slug}");
        gone.Answers(HttpStatusCode.Gone);
        Assert.Contains("Ketua forum", gone.Text, StringComparison.Ordinal);
        Assert.Contains("Memuat data yang tidak boleh tampil.", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("menyusun pengurus", gone.Html, StringComparison.Ordinal);
        var decision = await app.DecisionId(id, 1);
        (await app.People.Stranger.Get($"/tindak-lanjut/{decision}")).Answers(HttpStatusCode.NotFound);
    }

    private async Task Lock(string slug)
    {
        await Sign(await app.People.ForumAdmin(), slug, "Sekretaris forum");
        Writing.Kept(await Sign(await app.People.PlatformAdmin(), slug, "Ketua forum"));
    }

    private static async Task<Page> Sign(Browser browser, string slug, string office) =>
        await (await browser.Open($"/rakor/{slug}/pengesahan")).Form("Signing.Office").Fill("Signing.Office", office).Press("Sahkan laporan ini");

    private Task<string> Hash(long id) => app.Look(db => db.Set<Ratification>().Where(r => r.MeetingReportId == id).Select(r => r.Hash!).SingleAsync());
}

public sealed class RatificationOnSqlite(SqliteApp app) : RatificationTests(app), IClassFixture<SqliteApp>;

public sealed class RatificationOnPostgres(PostgresApp app) : RatificationTests(app), IClassFixture<PostgresApp>;
