using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Journeys;

/// <summary>Ringkas on a phone of 360 px without JavaScript: what is not filled in beforehand is twelve fields at most, and they are enough.</summary>
public sealed class PracticeTests(Forum forum)
{
    [Fact]
    public async Task Twelve_fields_on_a_phone_without_JavaScript_make_a_published_practice()
    {
        await using var member = await forum.Visit(Person.Ngawi, script: false);
        Assert.Equal(360, member.Page.ViewportSize!.Width);
        await member.Open("/praktik/tulis");
        var filled = 0;
        async Task Fill(string field, string value)
        {
            await member.Fill(field, value);
            filled++;
        }

        await Fill("Content_Title", "Jemuran sepatu di bawah talang");
        await Fill("Content_Problem", "Sepatu sekolah basah berhari-hari pada musim hujan.");
        await Fill("Content_Steps_0_", "Memasang bambu di bawah talang dapur.");
        await Fill("Content_Steps_1_", "Menggantung sepatu menurut hari piket.");
        await Fill("Content_Steps_2_", "Mengangin-anginkan kaus kaki di rak kedua.");
        await Fill("Content_Summary", "Sebatang bambu membuat sepatu kering pada pagi berikutnya.");
        await Fill("Content_Result", "Sepatu kering sebelum berangkat sekolah.");
        await member.Tick("Content_NotMeasured");
        await member.Page.Locator("#Content_Need").SelectOptionAsync("Sarana");
        await member.Tick("Content_ProtectionConfirmed");
        filled += 3;
        Assert.InRange(filled, 1, 12);
        Assert.True(await member.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"), "The form is wider than the phone.");
        await member.Press("Terbitkan");
        await Expect(member.Page).ToHaveURLAsync(new Regex("/praktik/jemuran-sepatu"));
        await Expect(member.Page.Locator(".badges")).ToContainTextAsync("Dibagikan");
        await Expect(member.Page.Locator("a.button", new() { HasText = "Lengkapi (0 dari 9)" })).ToBeVisibleAsync();
    }
}
