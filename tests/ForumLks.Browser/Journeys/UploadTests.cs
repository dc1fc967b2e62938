using System.Text;
using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Journeys;

/// <summary>What the scripts beside a file field and on the page that blurs add to forms that work without them.</summary>
public sealed class UploadTests(Forum forum)
{
    [Fact]
    public async Task A_file_whose_line_breaks_goes_on_where_it_stopped()
    {
        await using var member = await forum.Visit(Person.Besuki);
        var (broken, pieces) = (2, new List<string>());
        await member.Page.RouteAsync(new Regex(@"/unggah/[^?]+\?dari="), async route =>
        {
            pieces.Add(new Uri(route.Request.Url).Query);
            await (pieces.Count > 1 && broken-- > 0 ? route.AbortAsync("connectionreset") : route.ContinueAsync());
        });
        await member.Open("/sumber/unggah");
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Panduan piket malam untuk pengasuh.\n", 80_000)));
        await member.Page.Locator("#Placement_Upload").SetInputFilesAsync(new FilePayload { Name = "panduan-piket.txt", MimeType = "text/plain", Buffer = text });
        await Expect(member.Page.Locator("[data-unggah] [role=status]")).ToContainTextAsync("panduan-piket.txt sudah diterima");
        Assert.Equal(["?dari=0", "?dari=1048576", "?dari=1048576", "?dari=1048576", "?dari=2097152"], pieces);

        await member.Fill("Content_Title", "Panduan piket malam");
        await member.Fill("Content_Summary", "Urutan piket dan nomor yang dihubungi.");
        await member.Page.Locator("#Content_Licence").FillAsync("CC BY 4.0");
        await member.Press("Terbitkan");
        await Expect(member.Page.Locator("main")).ToContainTextAsync("TXT, 2,9 MB");
    }

    [Fact]
    public async Task Boxes_are_painted_over_a_face_and_the_photo_comes_back_blurred()
    {
        await using var member = await forum.Visit(Person.Besuki);
        await member.Open("/praktik/tulis");
        await member.Page.Locator("details summary").First.ClickAsync();
        await member.Page.Locator("#Placement_Upload").SetInputFilesAsync(new FilePayload { Name = "dapur.png", MimeType = "image/png", Buffer = NoisyPng.Of(480, 320) });
        await member.Fill("Placement_UploadText", "Dapur pagi hari");
        await member.Page.Locator("#Placement_UploadFaces").SelectOptionAsync("ToBlur");
        await member.Press("Lampirkan berkas");
        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Buka foto ini" }).ClickAsync();
        await member.Page.Locator("main a[href$='/sensor']").First.ClickAsync();

        var boxes = member.Page.Locator("[data-cells] label");
        var (from, to) = ((await boxes.Nth(0).BoundingBoxAsync())!, (await boxes.Nth(3).BoundingBoxAsync())!);
        await member.Page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + (from.Height / 2));
        await member.Page.Mouse.DownAsync();
        await member.Page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + (to.Height / 2), new() { Steps = 12 });
        await member.Page.Mouse.UpAsync();
        await Expect(member.Page.Locator("[data-cells] input:checked")).ToHaveCountAsync(4);
        await member.Press("Terapkan");
        await Expect(member.Page.Locator("main")).ToContainTextAsync("disamarkan", new() { IgnoreCase = true });
        Assert.DoesNotContain(member.Complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
