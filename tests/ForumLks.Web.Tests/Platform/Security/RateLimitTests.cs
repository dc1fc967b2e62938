using System.Net;

namespace ForumLks.Web.Tests.Platform.Security;

public sealed class LimitedApp : SqliteApp
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("ForumLks:RateLimits:Enabled", "true"),
        new("ForumLks:RateLimits:SignIn", "12"),
        new("ForumLks:RateLimits:Writes", "6"),
        new("ForumLks:RateLimits:Search", "20"),
    ];
}

/// <summary>What costs may be done only so often.</summary>
public sealed class RateLimitTests : IAsyncLifetime
{
    private readonly LimitedApp _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Trying_passwords_ends_with_a_friendly_page()
    {
        Page? last = null;
        for (var i = 0; i < 13; i++)
        {
            last = await People.TrySignIn(_app.Stranger(), "tidak-ada", "salah-salah-salah");
        }

        Friendly(last!);
        Assert.Equal(HttpStatusCode.OK, (await _app.Stranger().Get("/masuk")).Status);
    }

    [Fact]
    public async Task Writing_too_often_ends_with_a_friendly_page_and_the_others_write_on()
    {
        var member = await _app.People.Member();
        Page? last = null;
        for (var i = 0; i < 7; i++)
        {
            last = await (await member.Open("/praktik/tulis")).Form("Content.Title").Fill("Content.Title", $"Draf {i}").Press("Simpan draf");
        }

        Friendly(last!);
        var other = await _app.People.Neighbour();
        (await (await other.Open("/praktik/tulis")).Form("Content.Title").Fill("Content.Title", "Draf lain").Press("Simpan draf")).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Searching_too_often_ends_with_a_friendly_page()
    {
        var stranger = _app.Stranger();
        Page? last = null;
        for (var i = 0; i < 21; i++)
        {
            last = await stranger.Get($"/cari?q=kebun{i}");
        }

        Friendly(last!);
        Assert.Equal(HttpStatusCode.OK, (await stranger.Get("/praktik")).Status);
    }

    private static void Friendly(Page page)
    {
        page.Answers(HttpStatusCode.TooManyRequests);
        Assert.Contains("Tunggu satu menit", page.Text, StringComparison.Ordinal);
    }
}
