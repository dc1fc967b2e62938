using System.Net;
using ForumLks.Web.Platform.Caching;

namespace ForumLks.Web.Tests.Features.Saved;

/// <summary>What the server tells devices that they may keep.</summary>
public abstract class SavedTests(ForumApp app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/praktik/kunjungan-rumah-berdua")]
    [InlineData("/ruang/madiun")]
    public async Task A_public_page_may_be_kept_by_strangers_each_time_and_never_by_members(string address)
    {
        for (var i = 0; i < 2; i++)
        {
            Assert.True((await app.People.Stranger.Open(address)).Headers.ContainsKey(PageCache.MayBeKept), $"{address}, visit {i + 1}");
            Assert.False((await (await app.People.Member()).Open(address)).Headers.ContainsKey(PageCache.MayBeKept), $"{address}, as a member");
        }
    }

    [Theory]
    [InlineData("/masuk")]
    [InlineData("/undangan")]
    [InlineData("/laporkan")]
    [InlineData("/tidak-ada")]
    [InlineData("/akun")]
    [InlineData("/lapor/tidak-berlaku")]
    public async Task Forms_errors_and_personal_pages_may_not_be_kept(string address) =>
        Assert.False((await app.People.Stranger.Get(address)).Headers.ContainsKey(PageCache.MayBeKept));

    [Fact]
    public async Task Signing_out_tells_the_browser_to_forget_everything()
    {
        var member = await app.People.Fresh("pengelola-ponorogo");
        var left = await (await member.Open("/keluar")).Form("Keluar").Press("Keluar");
        left.Answers(HttpStatusCode.Redirect);
        Assert.Equal("\"cache\", \"storage\"", left.Headers["Clear-Site-Data"]);
    }

    [Fact]
    public async Task Leaving_all_devices_tells_each_of_them_to_forget_everything()
    {
        var (here, there) = (await app.People.Fresh("pengelola-batang"), await app.People.Fresh("pengelola-batang"));
        var left = await (await here.Open("/akun")).Form("Keluar dari semua perangkat").Press("Keluar dari semua perangkat");
        Assert.Equal("\"cache\", \"storage\"", left.Headers["Clear-Site-Data"]);
        Assert.Equal("\"cache\", \"storage\"", (await there.Get("/berita")).Headers["Clear-Site-Data"]);
    }

    [Fact]
    public async Task The_site_can_be_installed()
    {
        var stranger = app.People.Stranger;
        var manifest = await stranger.Open((await stranger.Open("/")).Document.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!);
        Assert.StartsWith("application/manifest+json", manifest.Headers["Content-Type"], StringComparison.Ordinal);
        var icons = System.Text.Json.JsonDocument.Parse(manifest.Html).RootElement.GetProperty("icons").EnumerateArray().Select(i => i.GetProperty("src").GetString()!).ToList();
        Assert.Equal(4, icons.Count);
        foreach (var icon in icons)
        {
            await stranger.Open(icon);
        }
    }

    [Fact]
    public async Task The_worker_is_asked_for_anew_and_rings_as_well()
    {
        var worker = await app.People.Stranger.Open("/sw.js");
        Assert.Contains("importScripts('/sw-kabar.js')", worker.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("max-age", worker.Headers.GetValueOrDefault("Cache-Control", ""), StringComparison.Ordinal);
        await app.People.Stranger.Open("/sw-kabar.js");
    }

    [Theory]
    [InlineData("/luring")]
    [InlineData("/tersimpan")]
    public async Task The_pages_about_what_is_kept_say_what_they_need(string address)
    {
        var page = await app.People.Stranger.Open(address);
        Assert.NotNull(page.Document.QuerySelector("noscript"));
        Assert.Equal(3, page.Document.QuerySelectorAll("[data-kept] section").Length);
    }
}

public sealed class SqliteSavedTests(SqliteApp app) : SavedTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresSavedTests(PostgresApp app) : SavedTests(app), IClassFixture<PostgresApp>;

/// <summary>A site that takes its worker back.</summary>
public sealed class WorkerSwitchTests(WithoutWorkerApp app) : IClassFixture<WithoutWorkerApp>
{
    [Fact]
    public async Task Switched_off_the_worker_removes_itself()
    {
        var worker = await app.People.Stranger.Open("/sw.js");
        Assert.Contains("registration.unregister()", worker.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("fetch", worker.Html, StringComparison.Ordinal);
    }
}

public sealed class WithoutWorkerApp : SqliteApp
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("ForumLks:Offline:Enabled", "false")];
}
