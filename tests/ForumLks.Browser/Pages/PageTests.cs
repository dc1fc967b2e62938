using ForumLks.Browser.Support;
using Microsoft.Playwright;

namespace ForumLks.Browser.Pages;

/// <summary>
/// What every page is held to, in one visit: nothing on it is refused or broken, it never scrolls sideways, all that acts on a phone is large enough for a finger, and axe's WCAG 2.2 A and AA rules find
/// nothing on phone and desktop, nor its contrasts in dark.
/// </summary>
public sealed class PageTests(Forum forum)
{
    private static readonly int[] Widths = [320, 768, Device.Desktop.Width, Device.Phone.Width];

    [Theory]
    [MemberData(nameof(Addresses.Public), MemberType = typeof(Addresses))]
    public async Task A_public_page_is_whole_fits_and_is_accessible(string address) => await Stands(null, address);

    [Theory]
    [MemberData(nameof(Addresses.SignedIn), MemberType = typeof(Addresses))]
    public async Task A_signed_in_page_is_whole_fits_and_is_accessible(string address) => await Stands(Person.PlatformAdmin, address);

    [Theory]
    [InlineData(".board tbody tr:nth-child(3) th a")]
    [InlineData(".board tbody tr:nth-child(3) td a")]
    public async Task The_page_of_a_decision_and_of_one_area_stand_too(string link)
    {
        await using var visitor = await forum.Visit();
        await visitor.Open(Addresses.Board);
        var address = (await visitor.Page.Locator(link).First.GetAttributeAsync("href"))!;
        await Stands(null, address);
        await Stands(Person.PlatformAdmin, address);
    }

    [Fact]
    public async Task The_page_from_which_an_item_is_shared_stands_too()
    {
        await using var visitor = await forum.Visit();
        await visitor.Open(Addresses.Practice);
        await Stands(null, (await visitor.Page.Locator("[data-share]").GetAttributeAsync("href"))!);
    }

    [Fact]
    public async Task A_form_that_came_back_with_errors_has_no_accessibility_violation()
    {
        await using var member = await forum.Visit(Person.Klaten, script: true);
        await member.Open("/praktik/tulis");
        await member.Page.Locator("form[data-draft]").EvaluateAsync("form => form.noValidate = true");
        await member.Press("Terbitkan");
        Assert.Empty(await member.Page.Violations());
    }

    private async Task Stands(Person? person, string address)
    {
        await using var visitor = await forum.Visit(person);
        await visitor.Open(address);
        List<string> wrong = [.. Broken(visitor, address)];
        foreach (var width in Widths)
        {
            await visitor.Page.SetViewportSizeAsync(width, Device.Phone.Height);
            if (await visitor.Page.Overflow() is not 0 and var over)
            {
                wrong.Add($"{width} px: {over} px stick out at the right");
            }

            if (width == Device.Phone.Width || width == Device.Desktop.Width)
            {
                wrong.AddRange((await visitor.Page.Violations()).Select(v => $"{width} px, light: {v}"));
            }
        }

        wrong.AddRange((await visitor.Page.SmallTargets()).Select(t => $"too small to be met: {t}"));
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        wrong.AddRange((await visitor.Page.ContrastViolations()).Select(v => $"dark: {v}"));
        Assert.Empty(wrong);
    }

    /// <summary>A page that is missing, and a link that has ended, are themselves reported once, with the status that they rightly have.</summary>
    private static IEnumerable<string> Broken(Visitor visitor, string address)
    {
        var own = Addresses.StatusOf(address);
        var reported = visitor.Complaints.Where(c => own is not null && c.Contains($"status of {own}", StringComparison.Ordinal)).ToList();
        return reported.Count == (own is null ? 0 : 1) ? visitor.Complaints.Except(reported) : visitor.Complaints.Append($"reported {reported.Count} times with {own}");
    }
}
