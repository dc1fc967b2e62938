using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Journeys;

/// <summary>A question from its first letter to its helpful answer, on a phone without JavaScript.</summary>
public sealed class DiscussionTests(Forum forum)
{
    [Fact]
    public async Task A_question_is_asked_answered_quoted_and_marked_without_JavaScript()
    {
        const string title = "Kunjungan rumah berdua, siapa yang mencatat?";
        await using var asker = await forum.Visit(Person.Temanggung, script: false);
        await asker.Open("/diskusi/tulis");
        await asker.Fill("Content_Title", title);
        await asker.Fill("Content_Body", "Dalam kunjungan rumah berdua, catatan sering tertunda sampai esok hari.");
        await asker.Press("Terbitkan");
        await Expect(asker.Page.Locator("h1")).ToHaveTextAsync("Mungkin sudah terjawab");
        await Expect(asker.Page.Locator($".list a[href='{Addresses.Practice}']")).ToBeVisibleAsync();
        await Expect(asker.Page.Locator("#Content_Title")).ToHaveValueAsync(title);
        await asker.Press("Tetap ajukan pertanyaan saya");
        await Expect(asker.Page.Locator("h1")).ToHaveTextAsync(title);

        await using var peer = await forum.Visit(Person.Banyumas, script: false);
        await peer.Open(new Uri(asker.Page.Url).AbsolutePath);
        await peer.Fill("Input_Text", "Yang tidak berbicara mencatat, lalu dibaca ulang di jalan pulang.");
        await peer.Press("Kirim balasan");
        await Expect(peer.Page.Locator("#p1")).ToContainTextAsync("dibaca ulang di jalan pulang");

        await asker.Page.ReloadAsync();
        await asker.Page.Locator("#p1").GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Kutip balasan 1" }).ClickAsync();
        var text = asker.Page.Locator("#Input_Text");
        await Expect(text).ToHaveValueAsync(new Regex("> Yang tidak berbicara mencatat"));
        await text.FillAsync($"{await text.InputValueAsync()}\n\nKami coba mulai pekan ini.");
        await asker.Press("Kirim balasan");
        await Expect(asker.Page.Locator("#p2 blockquote")).ToContainTextAsync("Yang tidak berbicara mencatat");

        await asker.Press("Tandai membantu balasan 1");
        await Expect(asker.Page.Locator("#p1 .status.done")).ToHaveTextAsync("Jawaban membantu");
        await asker.Press("Terima kasih untuk balasan 1");
        await Expect(asker.Button("Tarik terima kasih untuk balasan 1")).ToBeVisibleAsync();
        await Expect(asker.Page.Locator("header.head .meta")).ToContainTextAsync("1 jawaban membantu");
        Assert.True(await asker.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"), "The topic is wider than the phone.");
    }
}
