using ForumLks.Browser.Support;

namespace ForumLks.Browser.Pages;

/// <summary>What a stranger's first view costs.</summary>
public sealed class FirstViewTests(Forum forum)
{
    private const int Kilobyte = 1024;

    [Theory]
    [MemberData(nameof(Addresses.Lists), MemberType = typeof(Addresses))]
    public async Task A_list_is_light(string address) => await IsLight(address, 25 * Kilobyte);

    [Theory]
    [MemberData(nameof(Addresses.Articles), MemberType = typeof(Addresses))]
    public async Task An_article_is_light(string address) => await IsLight(address, 28 * Kilobyte);

    private async Task IsLight(string address, int limit)
    {
        await using var stranger = await forum.Visit();
        var view = await FirstView.Of(stranger.Page, address);
        var again = await FirstView.Of(await stranger.Page.Context.NewPageAsync(), address);
        TestContext.Current.TestOutputHelper?.WriteLine($"{address}: {view.Bytes} bytes, {view.Requests} requests, script {view.ScriptBytes}, style {view.StyleBytes}; again {again.Bytes}");
        Assert.InRange(view.Bytes, 1000, limit);
        Assert.InRange(view.Requests, 2, 5);
        Assert.InRange(view.ScriptBytes, 0, 8 * Kilobyte);
        Assert.InRange(view.StyleBytes, 1000, 10 * Kilobyte);
        Assert.InRange(again.Bytes, 1000, 10 * Kilobyte);
    }
}
