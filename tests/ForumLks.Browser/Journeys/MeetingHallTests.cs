using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Journeys;

/// <summary>In a hall with one bad line: taps and minutes outlive it, and two writers see each other.</summary>
public sealed class MeetingHallTests(Forum forum)
{
    private const string Meeting = "/rakor/rakor-forum-karesidenan-madiun-2027";

    [Fact]
    public async Task A_tap_made_without_a_line_is_sent_when_it_is_back()
    {
        await using var keeper = await forum.Visit(Person.MadiunAdmin);
        await keeper.Open($"{Meeting}/hadir");
        var ngawi = keeper.Page.Locator("#w-35-21");
        await keeper.Page.Context.SetOfflineAsync(true);
        await ngawi.GetByRole(AriaRole.Button, new() { Name = "mewakilkan" }).ClickAsync();
        await Expect(ngawi.Locator("small")).ToHaveTextAsync("belum tersimpan, dicoba lagi");
        await keeper.Page.Context.SetOfflineAsync(false);
        await Expect(ngawi.Locator("small")).ToHaveTextAsync("");

        await using var reader = await forum.Visit(script: false);
        await reader.Open($"{Meeting}/hadir");
        await Expect(reader.Page.Locator("tr", new() { HasText = "Ngawi" }).Locator("td")).ToHaveTextAsync("mewakilkan");
    }

    [Fact]
    public async Task Minutes_save_themselves_and_a_second_writer_is_shown_both_versions()
    {
        await using var first = await forum.Visit(Person.MadiunAdmin);
        await using var second = await forum.Visit(Person.MadiunAdmin);
        await first.Open($"{Meeting}/notulen/komisi-b");
        await second.Open($"{Meeting}/notulen/komisi-b");
        await first.Page.Locator("#Input_Text").PressSequentiallyAsync("Enam pasangan belajar");
        await Expect(first.Page.Locator(".saved")).ToHaveTextAsync(new Regex("^Draf tersimpan"));
        await first.Page.Locator("#Input_Text").PressSequentiallyAsync(", disusun bersama");
        await Eventually.True(async () =>
        {
            await using var look = await forum.Visit(Person.MadiunAdmin, script: false);
            await look.Open($"{Meeting}/notulen/komisi-b");
            return await look.Page.Locator("#Input_Text").InputValueAsync() == "Enam pasangan belajar, disusun bersama";
        });

        await second.Page.Locator("#Input_Text").PressSequentiallyAsync("Catatan kedua");
        await Expect(second.Page.Locator(".saved")).ToContainTextAsync("Orang lain menyimpan bagian ini");
        await second.Press("Simpan");
        await Expect(second.Page.Locator(".versions")).ToContainTextAsync("Enam pasangan belajar, disusun bersama");
        await Expect(second.Page.Locator("#Input_Text")).ToHaveValueAsync("Catatan kedua");
    }
}
