using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Journeys;

/// <summary>Reading and writing where the line comes and goes.</summary>
public sealed class OfflineTests(Forum forum)
{
    private const string Kept = "async () => { const found = []; for (const name of await caches.keys()) for (const one of await (await caches.open(name)).keys()) found.push(new URL(one.url).pathname); return found }";

    [Fact]
    public async Task What_was_read_and_what_was_saved_is_there_without_a_line_and_says_how_old_it_is()
    {
        await using var line = new Line(forum.Address);
        await using var reader = await forum.Visit(line: line);
        await GoOnReading(reader);
        await reader.Open(Addresses.Practice);
        await reader.Open(Addresses.News);
        await reader.Press("Simpan untuk luring");
        await Expect(reader.Button("Hapus dari simpanan")).ToBeVisibleAsync();
        await Has(reader, Addresses.Practice);

        line.Cut();
        await reader.Open(Addresses.Practice);
        await Expect(reader.Page.Locator("main .alert").First).ToHaveTextAsync(new Regex(@"^Salinan \d+ \w+ \d{4}\. Anda sedang luring\.$"));
        await Expect(reader.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.NotEqual("rgba(0, 0, 0, 0)", await reader.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));

        await reader.Open("/direktori");
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Tidak ada sambungan");
        await Expect(reader.Page.Locator("[data-cache=baca] a").First).ToBeVisibleAsync();
        await reader.Page.Locator("[data-cache=simpan] a").First.ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex(Regex.Escape(Addresses.News) + "$"));

        line.Mend();
        await reader.Open(Addresses.Practice);
        await Expect(reader.Page.Locator("main .alert", new() { HasText = "Salinan" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_line_that_hangs_the_kept_copy_comes_after_a_short_wait()
    {
        await using var line = new Line(forum.Address);
        await using var reader = await forum.Visit(line: line);
        await GoOnReading(reader);
        await reader.Open(Addresses.Practice);
        await Has(reader, Addresses.Practice);
        line.Hang();
        await reader.Open(Addresses.Practice);
        await Expect(reader.Page.Locator("main .alert").First).ToContainTextAsync("Sambungan lambat");
    }

    [Fact]
    public async Task Nothing_personal_is_kept_while_signed_in_and_nothing_at_all_after_signing_out()
    {
        await using var line = new Line(forum.Address);
        await using var member = await forum.Visit(line: line);
        await member.SignIn(Person.Ponorogo);
        await GoOnReading(member);
        await member.Open("/akun");
        await member.Open(Addresses.Practice);
        await member.Press("Simpan untuk luring");
        await Expect(member.Button("Hapus dari simpanan")).ToBeVisibleAsync();
        var texts = await member.Page.EvaluateAsync<string>("async () => { let all = ''; for (const name of await caches.keys()) for (const one of await (await caches.open(name)).matchAll()) all += await one.text(); return all }");
        Assert.Contains("<main", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("Anda masuk sebagai", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken\" type", texts, StringComparison.Ordinal);

        await member.Page.Locator(".foot").GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await Expect(member.Page.Locator(".places a[href='/akun']")).ToHaveCountAsync(0);
        await Eventually.True(async () => (await member.Page.EvaluateAsync<string[]>(Kept)).All(path => path is "/luring" or "/tersimpan" || Path.HasExtension(path)));
        Assert.Equal(0, await member.Page.EvaluateAsync<int>("localStorage.length"));
        line.Cut();
        await GoBack(member.Page);
        await Expect(member.Page.Locator("html")).Not.ToContainTextAsync("Anda masuk sebagai");
    }

    [Fact]
    public async Task Words_written_without_a_line_go_out_by_themselves_on_any_page_once_there_is_one()
    {
        await using var line = new Line(forum.Address);
        await using var member = await forum.Visit(Person.Pekalongan, line: line);
        await member.Open("/praktik/tulis");
        line.Cut();
        await member.Page.Locator("#Content_Title").PressSequentiallyAsync("Kolam lele keliling");
        await Expect(member.Page.Locator(".saved")).ToContainTextAsync("terputus");
        await member.Page.CloseAsync();
        line.Mend();
        var later = await member.Page.Context.NewPageAsync();
        await later.GotoAsync("/berita");
        await Expect(later.Locator("main .alert").First).ToContainTextAsync("sudah tersimpan sebagai draf");
        Assert.Equal(0, await later.EvaluateAsync<int>("localStorage.length"));

        await using var elsewhere = await forum.Visit(Person.Pekalongan, script: false);
        await elsewhere.Open("/praktik/tulis");
        await Expect(elsewhere.Page.Locator("#Content_Title")).ToHaveValueAsync("Kolam lele keliling");
    }

    /// <summary>Without a line there may be nothing to go back to.</summary>
    private static async Task GoBack(IPage page)
    {
        try
        {
            await page.GoBackAsync();
        }
        catch (PlaywrightException refused) when (refused.Message.Contains("net::ERR", StringComparison.Ordinal))
        {
            // The browser says so itself.
        }
    }

    /// <summary>The second page of a visit brings the worker; it is there when it has kept its own two pages.</summary>
    private static async Task GoOnReading(Visitor reader)
    {
        await reader.Open("/tentang");
        await reader.Page.Locator(".places a[href='/praktik']").ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex("/praktik$"));
        await reader.Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready }");
        // A page that was on its way while the worker began is not led by it; the next one is.
        await reader.Page.ReloadAsync();
        await Eventually.True(async () => await reader.Page.EvaluateAsync<bool>("navigator.serviceWorker.controller !== null"));
        await Has(reader, "/luring");
    }

    private static Task Has(Visitor reader, string path) =>
        Eventually.True(async () => (await reader.Page.EvaluateAsync<string[]>(Kept)).Contains(path));
}
