using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Pages;

/// <summary>What a screen reader is told: the browser's own accessibility tree, not the markup.</summary>
public sealed partial class AccessibilityTreeTests(Forum forum)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/ruang/madiun")]
    [InlineData(Addresses.Practice)]
    [InlineData("/rakor/rakor-lkks-jawa-tengah-2025")]
    [InlineData("/berita")]
    [InlineData("/cari?q=gizi")]
    [InlineData("/direktori")]
    [InlineData("/wilayah/35")]
    [InlineData("/masuk")]
    public async Task A_page_has_its_landmarks_one_title_and_a_name_for_whatever_acts(string address)
    {
        await using var reader = await forum.Visit();
        await reader.Open(address);
        var tree = await reader.Page.Locator("body").AriaSnapshotAsync();
        foreach (var landmark in new[] { "banner", "main", "contentinfo" })
        {
            Assert.Single(Lines(tree), l => l == landmark);
        }

        Assert.Single(Lines(tree), l => l.StartsWith("heading", StringComparison.Ordinal) && l.Contains("[level=1]", StringComparison.Ordinal));
        Assert.Contains(Lines(tree), l => l.StartsWith("navigation \"", StringComparison.Ordinal));
        Assert.Empty(Nameless(tree));
    }

    [Fact]
    public async Task The_number_of_results_and_what_is_wrong_with_a_form_are_spoken()
    {
        await using var reader = await forum.Visit();
        await reader.Open("/cari?q=gizi");
        await Expect(reader.Page.Locator("main").GetByRole(AriaRole.Status)).ToContainTextAsync("hasil");
        await reader.Open("/masuk");
        await reader.Page.Locator("main form").EvaluateAsync("form => form.noValidate = true");
        await reader.Press("Masuk");
        await Expect(reader.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_tree_check_hears_what_has_no_name()
    {
        await using var reader = await forum.Visit();
        await reader.Page.SetContentAsync("<html lang=id><main><h1>x</h1><a href='/'><svg aria-hidden='true'></svg></a><button></button><input><nav><a href='/'>ada</a></nav></main>");
        Assert.Equal(["button", "link", "navigation", "textbox"], Nameless(await reader.Page.Locator("body").AriaSnapshotAsync()).Order());
    }

    private static IEnumerable<string> Lines(string tree) => tree.Split('\n').Select(line => line.Trim().TrimStart('-').Trim().TrimEnd(':'));

    private static IEnumerable<string> Nameless(string tree) => Lines(tree).Where(line => Acting().IsMatch(line));

    [GeneratedRegex(@"^(link|button|textbox|searchbox|combobox|checkbox|radio|navigation|complementary|img)( \[.*)?$")]
    private static partial Regex Acting();
}
