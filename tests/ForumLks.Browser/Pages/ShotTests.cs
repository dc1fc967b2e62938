using ForumLks.Browser.Support;
using Microsoft.Playwright;

namespace ForumLks.Browser.Pages;

/// <summary>Behind <c>./forumlks shots DIR</c>: every page type as it looks. In an ordinary test run three pages prove that it works.</summary>
public sealed class ShotTests(Forum forum)
{
    private static readonly (string Name, Device Device, ColorScheme Colours)[] Looks =
    [
        ("ponsel-terang", Device.Phone, ColorScheme.Light),
        ("ponsel-gelap", Device.Phone, ColorScheme.Dark),
        ("layar-terang", Device.Desktop, ColorScheme.Light),
        ("layar-gelap", Device.Desktop, ColorScheme.Dark),
    ];

    [Fact]
    public async Task Every_page_type_is_shot_on_phone_and_desktop_in_light_and_dark()
    {
        var asked = Environment.GetEnvironmentVariable("FORUMLKS_SHOTS");
        var folder = asked is null ? Directory.CreateTempSubdirectory("forumlks-gambar-") : Directory.CreateDirectory(asked);
        var shots = new Shots(folder.FullName);
        foreach (var (name, device, colours) in Looks)
        {
            await Take(shots, name, device, colours, null, asked is null ? ["/", "/tidak-ada"] : Addresses.Public.Select(a => (string)a.Data));
            await Take(shots, name + "-masuk", device, colours, Person.PlatformAdmin, asked is null ? ["/akun"] : Addresses.SignedIn.Select(a => (string)a.Data));
        }

        await shots.Close();
        Assert.Equal(folder.GetFiles("*.png").Length, (await File.ReadAllTextAsync(shots.Sheet, TestContext.Current.CancellationToken)).Split("<img ").Length - 1);
        Assert.InRange(folder.GetFiles("*.png").Length, 12, 2000);
        if (asked is null)
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task Take(Shots shots, string look, Device device, ColorScheme colours, Person? person, IEnumerable<string> addresses)
    {
        await using var visitor = await forum.Visit(person, device, colours: colours);
        foreach (var address in addresses)
        {
            await shots.Take(visitor, address, look);
        }
    }
}
