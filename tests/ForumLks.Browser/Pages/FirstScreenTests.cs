using ForumLks.Browser.Support;
using Microsoft.Playwright;

namespace ForumLks.Browser.Pages;

/// <summary>What is to be seen on a phone without scrolling far.</summary>
public sealed class FirstScreenTests(Forum forum)
{
    [Fact]
    public async Task Search_shows_count_snippet_and_highlight_on_the_first_screen()
    {
        await using var visitor = await forum.Visit();
        await visitor.Open("/cari?q=kebun+gizi");
        foreach (var part in new[] { "main [role=status]", "main .list li h2", "main .list li mark", "main .list li h2 + p" })
        {
            Assert.InRange(await Bottom(visitor, part), 1, Device.Phone.Height);
        }
    }

    [Theory]
    [InlineData("/wilayah/35")]
    [InlineData("/wilayah/33")]
    public async Task All_spaces_of_a_province_are_within_two_screens(string address)
    {
        await using var visitor = await forum.Visit();
        await visitor.Open(address);
        var spaces = visitor.Page.Locator("main a[href^='/ruang/']");
        Assert.True(await spaces.CountAsync() >= 5, "East Java has more spaces than this.");
        Assert.InRange(await Bottom(visitor, "main section:has(a[href^='/ruang/']) li:last-child"), 1, 2 * Device.Phone.Height);
    }

    /// <summary>Where all provinces stand beneath each other, a list leads to each.</summary>
    [Fact]
    public async Task The_spaces_of_a_province_take_two_screens_in_the_list_of_all()
    {
        await using var visitor = await forum.Visit();
        await visitor.Open("/ruang");
        var sections = await visitor.Page.Locator("main section:has(.mapped)").EvaluateAllAsync<double[]>("all => all.map(one => one.getBoundingClientRect().height)");
        Assert.Equal(2, sections.Length);
        Assert.All(sections, height => Assert.InRange(height, 1, 2 * Device.Phone.Height));
    }

    [Theory]
    [InlineData("/praktik")]
    [InlineData("/rakor")]
    [InlineData("/sumber")]
    [InlineData("/direktori")]
    [InlineData("/tindak-lanjut")]
    [InlineData("/aspirasi")]
    public async Task A_list_begins_in_the_upper_part_of_a_phone(string address)
    {
        await using var visitor = await forum.Visit();
        await visitor.Open(address);
        var banner = await visitor.Page.Locator(".banner").EvaluateAsync<double>("one => one.getBoundingClientRect().height");
        var top = await visitor.Page.Locator("main .list li").First.EvaluateAsync<double>("one => one.getBoundingClientRect().top");
        Assert.InRange(top - banner, 1, 0.4 * Device.Phone.Height);
    }

    /// <summary>Nothing moves for whoever asked for that; the other way round the same rule is alive.</summary>
    [Fact]
    public async Task Who_wants_no_motion_gets_none()
    {
        await using var visitor = await forum.Visit();
        await visitor.Open("/");
        Assert.Equal("auto 0", await Motion(visitor));
        await visitor.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        Assert.NotEqual("auto 0", await Motion(visitor));
    }

    private static Task<string> Motion(Visitor visitor) => visitor.Page.EvaluateAsync<string>(
        "() => getComputedStyle(document.documentElement).scrollBehavior + ' ' + [...document.querySelectorAll('*')].filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0 || getComputedStyle(one).animationName !== 'none').length");

    private static Task<double> Bottom(Visitor visitor, string part) => visitor.Page.Locator(part).First.EvaluateAsync<double>("one => one.getBoundingClientRect().bottom + scrollY");
}
