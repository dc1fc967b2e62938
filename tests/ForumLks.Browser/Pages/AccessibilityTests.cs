using ForumLks.Browser.Support;
using Microsoft.Playwright;

namespace ForumLks.Browser.Pages;

/// <summary>axe's WCAG 2.2 A and AA rules, on phone and desktop, in light and dark.</summary>
public sealed class AccessibilityTests(Forum forum)
{
    [Theory]
    [MemberData(nameof(Addresses.Public), MemberType = typeof(Addresses))]
    public async Task A_public_page_has_no_accessibility_violation(string address) => await HasNone(null, address);

    [Theory]
    [MemberData(nameof(Addresses.SignedIn), MemberType = typeof(Addresses))]
    public async Task A_signed_in_page_has_no_accessibility_violation(string address) => await HasNone(Person.PlatformAdmin, address);

    [Fact]
    public async Task A_form_that_came_back_with_errors_has_no_accessibility_violation()
    {
        await using var member = await forum.Visit(Person.Klaten, script: true);
        await member.Open("/praktik/tulis");
        await member.Page.Locator("form[data-draft]").EvaluateAsync("form => form.noValidate = true");
        await member.Press("Terbitkan");
        Assert.Empty(await member.Page.Violations());
    }

    [Theory]
    [InlineData(".board tbody tr:nth-child(3) th a")]
    [InlineData(".board tbody tr:nth-child(3) td a")]
    public async Task The_page_of_a_decision_and_of_one_area_have_no_accessibility_violation(string link)
    {
        await using var visitor = await forum.Visit();
        await visitor.Open(Addresses.Board);
        var address = (await visitor.Page.Locator(link).First.GetAttributeAsync("href"))!;
        await HasNone(null, address);
        await HasNone(Person.PlatformAdmin, address);
    }

    private async Task HasNone(Person? person, string address)
    {
        await using var visitor = await forum.Visit(person);
        await visitor.Open(address);
        var found = new List<string>();
        foreach (var device in new[] { Device.Phone, Device.Desktop })
        {
            await visitor.Page.SetViewportSizeAsync(device.Width, device.Height);
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            found.AddRange((await visitor.Page.Violations()).Select(v => $"{device.Width} px, light: {v}"));
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            found.AddRange((await visitor.Page.ContrastViolations()).Select(v => $"{device.Width} px, dark: {v}"));
        }

        Assert.Empty(found);
    }
}
