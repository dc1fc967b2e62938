using System.Net;

namespace ForumLks.Web.Tests.Platform.Themes;

/// <summary>The demo site with the theme in tests/Themes/Papan, which lies beside the program as a folder.</summary>
public sealed class PapanApp : SqliteApp
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("ForumLks:Theme", "Papan")];
}

public sealed class ThemeTests(PapanApp app) : IClassFixture<PapanApp>
{
    [Fact]
    public async Task A_theme_replaces_a_part_of_the_default_theme_and_keeps_the_rest()
    {
        var page = await app.People.Stranger.Open("/rakor");
        Assert.Contains("Kaki dari papan", page.Document.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("header .brand .mark"));
        Assert.NotNull(page.Document.QuerySelector("link[href^='/_content/Serambi/serambi.']"));
    }

    [Fact]
    public async Task A_theme_replaces_a_part_of_the_site_itself() =>
        Assert.Equal("Papan pengumuman", (await app.People.Stranger.Open("/")).Document.QuerySelector(".banner")!.TextContent);

    [Fact]
    public async Task A_theme_replaces_a_part_in_one_feature_only()
    {
        var stranger = app.People.Stranger;
        Assert.True((await stranger.Open("/berita")).Document.QuerySelectorAll("ul.papan a[href^='/berita/']").Length > 3);
        Assert.Empty((await stranger.Open("/sumber")).Document.QuerySelectorAll("ul.papan"));
        Assert.Empty((await stranger.Open("/")).Document.QuerySelectorAll("ul.papan"));
    }

    [Fact]
    public async Task Its_tokens_come_after_the_default_ones_and_their_address_says_their_version()
    {
        var stranger = app.People.Stranger;
        var page = await stranger.Open("/praktik");
        var styles = page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).ToList();
        Assert.Equal(2, styles.Count);
        Assert.StartsWith("/_content/Papan/papan.css?v=", styles[1], StringComparison.Ordinal);

        var tokens = await stranger.Open(styles[1]);
        Assert.Contains("--leaf: var(--day, #5b2a86)", tokens.Html, StringComparison.Ordinal);
        Assert.Contains("text/css", tokens.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("immutable", tokens.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.DoesNotContain("immutable", (await stranger.Open("/_content/Papan/papan.css")).Headers.GetValueOrDefault("Cache-Control", ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/_content/Papan/../Papan.dll")]
    [InlineData("/_content/Papan/%2e%2e/Papan.dll")]
    [InlineData("/_content/Papan/Papan.dll")]
    public async Task Nothing_but_its_static_files_is_served(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.People.Stranger.Get(address)).Status);

    [Fact]
    public async Task Signed_in_pages_forms_and_errors_stand_in_the_same_theme()
    {
        var member = await app.People.Member();
        foreach (var address in new[] { "/", "/akun", "/praktik/tulis" })
        {
            Assert.Contains("Kaki dari papan", (await member.Open(address)).Html, StringComparison.Ordinal);
        }

        var lost = await app.People.Stranger.Get("/tidak-ada");
        lost.Answers(HttpStatusCode.NotFound);
        Assert.Contains("Kaki dari papan", lost.Html, StringComparison.Ordinal);
    }
}

public sealed class DefaultThemeTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Another_theme_beside_the_program_changes_nothing_until_it_is_chosen()
    {
        var page = await app.People.Stranger.Open("/praktik");
        Assert.DoesNotContain("papan", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Single(page.Document.QuerySelectorAll("link[rel=stylesheet]"));
        (await app.People.Stranger.Get("/_content/Papan/papan.css")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_style_page_shows_every_icon_and_every_state()
    {
        var page = await app.People.Stranger.Open("/gaya");
        var icons = page.Document.QuerySelectorAll("symbol[id^='i-']").Select(s => s.Id!).ToList();
        Assert.NotEmpty(icons);
        Assert.DoesNotContain(icons, i => page.Document.QuerySelectorAll($"main use[href='#{i}']").Length == 0);
        string[] states = ["waiting", "running", "stuck", "verifying", "done", "cancelled", "late", "draft", "review", "published", "withdrawn", "locked"];
        Assert.DoesNotContain(states, s => page.Document.QuerySelector($"main .status.{s}") is null);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }
}
