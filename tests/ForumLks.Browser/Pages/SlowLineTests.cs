using ForumLks.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Pages;

public sealed class SlowLineTests(Forum forum)
{
    private const int BytesPerSecond = 50_000, Latency = 400;

    /// <summary>A file large enough to take seconds on this line; its colours are noise, so that it does not compress.</summary>
    private const int Width = 1200, Height = 800;

    [Fact]
    public async Task On_a_slow_line_the_text_is_there_before_its_pictures()
    {
        var address = await PublishWithPicture("Bank sampah bergambar");
        await using var stranger = await forum.Visit();
        await Throttle(stranger.Page);
        await stranger.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit, Timeout = Forum.Patience });
        await Eventually.True(() => stranger.Page.EvaluateAsync<bool>(
            "performance.getEntriesByName('first-contentful-paint').length > 0 && document.querySelector('.steps > li:last-child') !== null"));
        var pictures = await stranger.Page.EvaluateAsync<string>("[...document.querySelectorAll('main img[srcset]')].map(i => i.complete && i.naturalWidth > 0).join()");
        Assert.Equal("false", pictures);
        await Expect(stranger.Page.Locator("main img[srcset]")).ToHaveJSPropertyAsync("complete", true, new() { Timeout = Forum.Patience });
    }

    /// <summary>A village's line: 50 kbit/s down, 20 up, 800 ms there and back. Latency costs most, so what counts is how few times the line is asked.</summary>
    [Fact]
    public async Task On_a_line_of_the_second_generation_somebody_searches_reads_and_goes_on()
    {
        await using var stranger = await forum.Visit();
        await Throttle(stranger.Page, bytesPerSecond: 6_250, latency: 800);
        await stranger.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(stranger.Page.Locator("h1")).ToBeVisibleAsync();
        await stranger.Page.Locator("main input[name=q]").FillAsync("kebun gizi");
        await stranger.Page.Locator("main input[name=q]").PressAsync("Enter");
        await stranger.Page.Locator(".list h2 a, .list h3 a").First.ClickAsync();
        await Expect(stranger.Page.Locator("article h1")).ToBeVisibleAsync();
        await stranger.Page.Locator(".places a[href='/rakor']").ClickAsync();
        await Expect(stranger.Page.Locator("main h1")).ToHaveTextAsync("Rakor");
        Assert.Empty(stranger.Complaints);
    }

    private async Task<string> PublishWithPicture(string title)
    {
        await using var member = await forum.Visit(Person.Kedu, script: false);
        await member.Open("/praktik/tulis");
        await member.FillPractice(title);
        await member.Page.Locator("details summary").First.ClickAsync();
        await member.Page.Locator("#Placement_Upload").SetInputFilesAsync(new FilePayload { Name = "kebun.png", MimeType = "image/png", Buffer = NoisyPng.Of(Width, Height) });
        await member.Fill("Placement_UploadText", "Kotak kompos di samping dapur");
        await member.Page.Locator("#Placement_UploadFaces").SelectOptionAsync("None");
        await member.Press("Lampirkan berkas");
        await Expect(member.Page.Locator("#Content_Body")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"!\[Kotak kompos"));
        await member.Press("Terbitkan");
        await Expect(member.Page.Locator("h1")).ToHaveTextAsync(title);
        return new Uri(member.Page.Url).AbsolutePath;
    }

    private static async Task Throttle(IPage page, int bytesPerSecond = BytesPerSecond, int latency = Latency)
    {
        var chromium = await page.Context.NewCDPSessionAsync(page);
        await chromium.SendAsync("Network.enable");
        await chromium.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = latency,
            ["downloadThroughput"] = bytesPerSecond,
            ["uploadThroughput"] = Math.Min(bytesPerSecond, 2_500),
        });
    }
}
