using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Journeys;

/// <summary>What the small script adds to forms that work without it.</summary>
public sealed class WithJavaScriptTests(Forum forum)
{
    [Fact]
    public async Task A_draft_keeps_itself_after_a_few_seconds_of_rest()
    {
        await using var member = await WriterAt(Person.Batang);
        await member.Page.Locator("#Content_Title").PressSequentiallyAsync("Pasar murah");
        await Expect(member.Page.Locator(".saved")).ToHaveTextAsync(new Regex(@"^Draf tersimpan \d\d\.\d\d$"));

        await using var elsewhere = await forum.Visit(Person.Batang, script: false);
        await elsewhere.Open("/praktik/tulis");
        await Expect(elsewhere.Page.Locator("#Content_Title")).ToHaveValueAsync("Pasar murah");
    }

    [Fact]
    public async Task A_lost_line_is_said_what_was_typed_is_kept_and_saved_when_the_line_is_back()
    {
        await using var member = await WriterAt(Person.Tegal);
        await member.Page.Context.SetOfflineAsync(true);
        await member.Page.Locator("#Content_Title").PressSequentiallyAsync("Kursi roda bersama");
        await Expect(member.Page.Locator(".saved")).ToHaveTextAsync("Belum tersimpan, sambungan terputus; dicoba lagi");
        Assert.Contains("Kursi+roda", await Copies(member));
        Assert.DoesNotContain("RequestVerificationToken", await Copies(member));

        await member.Page.Context.SetOfflineAsync(false);
        await Expect(member.Page.Locator(".saved")).ToHaveTextAsync(new Regex("^Draf tersimpan"));
        Assert.Equal("", await Copies(member));
    }

    [Fact]
    public async Task Words_that_only_this_device_has_are_offered_when_the_form_is_opened_again()
    {
        await using var member = await WriterAt(Person.Bireuen);
        await member.Page.Context.SetOfflineAsync(true);
        await member.Page.Locator("#Content_Title").PressSequentiallyAsync("Dapur umum");
        await Expect(member.Page.Locator(".saved")).ToContainTextAsync("terputus");
        await member.Page.CloseAsync();

        await member.Page.Context.SetOfflineAsync(false);
        var again = await member.Page.Context.NewPageAsync();
        await again.GotoAsync("/praktik/tulis");
        await again.GetByRole(AriaRole.Button, new() { Name = "Pakai", Exact = true }).ClickAsync();
        await Expect(again.Locator("#Content_Title")).ToHaveValueAsync("Dapur umum");
        // The words go to the server with a form, which draws the page anew.
        await again.WaitForLoadStateAsync(LoadState.NetworkIdle);
        // The copy is taken away before the form opens anew; another process of the browser may show it a moment longer.
        await Eventually.True(async () => await again.EvaluateAsync<int>("localStorage.length") == 0);
    }

    [Fact]
    public async Task Leaving_the_page_keeps_what_was_typed_a_moment_before()
    {
        await using var member = await WriterAt(Person.Banjarmasin);
        await member.Page.Locator("#Content_Title").PressSequentiallyAsync("Taman baca");
        await member.Open("/tentang");

        await using var elsewhere = await forum.Visit(Person.Banjarmasin, script: false);
        await Eventually.True(async () =>
        {
            await elsewhere.Open("/praktik/tulis");
            return await elsewhere.Page.Locator("#Content_Title").InputValueAsync() == "Taman baca";
        });
    }

    [Fact]
    public async Task A_double_click_publishes_once_and_leaves_no_draft()
    {
        const string title = "Arisan sembako tanpa denda";
        await using var member = await WriterAt(Person.Banyumas);
        await member.FillPractice(title);
        await member.Button("Terbitkan").DblClickAsync();
        await Expect(member.Page.Locator("h1")).ToHaveTextAsync(title);

        await member.Open("/cari?q=" + Uri.EscapeDataString("arisan sembako denda"));
        await Expect(member.Page.Locator(".list a", new() { HasText = "Arisan" })).ToHaveCountAsync(1);
        await member.Open("/praktik/tulis");
        await Expect(member.Page.Locator("#Content_Title")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Letters_left_are_said_near_the_end_only()
    {
        await using var member = await WriterAt(Person.Temanggung);
        var limit = member.Page.Locator(".field", new() { Has = member.Page.Locator("#Content_Title") }).Locator(".limit");
        await member.Fill("Content_Title", new string('a', 50));
        await Expect(limit).ToHaveTextAsync("Paling banyak 120 huruf");
        await member.Fill("Content_Title", new string('a', 97));
        await Expect(limit).ToHaveTextAsync("tersisa 23 huruf");
        await Expect(limit).ToHaveAttributeAsync("aria-live", "polite");
        await member.Fill("Content_Title", "a");
        await Expect(limit).ToHaveTextAsync("Paling banyak 120 huruf");
    }

    private async Task<Visitor> WriterAt(Person person)
    {
        var member = await forum.Visit(person);
        await member.Open("/praktik/tulis");
        return member;
    }

    private static Task<string> Copies(Visitor member) =>
        member.Page.EvaluateAsync<string>("Object.values(localStorage).join()");
}
