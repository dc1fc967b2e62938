using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Journeys;

/// <summary>The whole way with a keyboard alone; each stop shows where one is.</summary>
public sealed class KeyboardTests(Forum forum)
{
    [Fact]
    public async Task The_first_stop_is_the_skip_link_and_it_leads_to_the_content()
    {
        await using var visitor = await forum.Visit(device: Device.Desktop, script: false);
        await visitor.Open("/praktik");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(visitor.Page.Locator(".skip")).ToBeInViewportAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("#isi$"));
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    }

    [Fact]
    public async Task Somebody_searches_signs_in_and_writes_without_a_mouse()
    {
        await using var visitor = await forum.Visit(device: Device.Desktop, script: false);
        await visitor.Open("/praktik");
        await TabTo(visitor, "site-q");
        await visitor.Page.Keyboard.TypeAsync("lansia");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/cari\\?q=lansia"));

        await visitor.Open("/masuk");
        await TabTo(visitor, "Input_Name");
        await visitor.Page.Keyboard.TypeAsync(Person.Temanggung.Name);
        await TabTo(visitor, "Input_Password");
        await visitor.Page.Keyboard.TypeAsync(Person.Temanggung.Password);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".places a[href='/akun']")).ToBeVisibleAsync();

        await visitor.Open("/praktik/tulis");
        await TabTo(visitor, "Content_Title");
        await visitor.Page.Keyboard.TypeAsync("Ditulis dengan papan ketik");
        await TabTo(visitor, "Content_Problem");
        await visitor.Page.Keyboard.TypeAsync("Tetikus rusak.");
        await TabTo(visitor, "Content_Title", "Shift+Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("[role=status]").First).ToContainTextAsync("draf");
        await Expect(visitor.Page.Locator("#Content_Problem")).ToHaveValueAsync("Tetikus rusak.");
    }

    [Fact]
    public async Task Somebody_begins_a_study_visit_and_chooses_a_host_without_a_mouse()
    {
        await using var visitor = await forum.Visit(Person.Tegal, Device.Desktop, script: false);
        await visitor.Open("/studi-banding/baru");
        await Type(visitor, "Input_Topic", "kegiatan pagi bermakna");
        await Type(visitor, "Input_Purpose", "Lansia bergerak pada pagi hari.");
        await Type(visitor, "Input_Institution_Institution", "LKS Papan Ketik (contoh)");
        await Type(visitor, "Input_Institution_Area", "Kota Tegal");
        await Expect(visitor.Page.Locator("#Input_Institution_Area")).ToHaveValueAsync("33.76");
        await TabTo(visitor, "Input_Topic", "Shift+Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Tuan rumah");

        await Reach(visitor, "document.activeElement.name === 'Chosen'", "a host");
        await visitor.Page.Keyboard.PressAsync("Space");
        await Reach(visitor, "document.activeElement.matches('main button') && document.activeElement.textContent === 'Simpan tuan rumah'", "the button");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("[role=status]").First).ToContainTextAsync("Tuan rumah tersimpan");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/praktik")]
    [InlineData("/rakor/rakor-lkks-jawa-tengah-2025")]
    [InlineData("/ruang/madiun")]
    [InlineData("/masuk")]
    public async Task Every_stop_shows_its_focus(string address)
    {
        await using var visitor = await forum.Visit(device: Device.Desktop);
        await visitor.Open(address);
        var seen = 0;
        for (; seen < 60; seen++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var state = await visitor.Page.EvaluateAsync<string>(FocusState);
            if (state == "end")
            {
                break;
            }

            Assert.Equal("seen", state);
        }

        Assert.True(seen > 4, "The keyboard reached hardly anything.");
    }

    private const string FocusState = """
        () => {
          const it = document.activeElement;
          if (!it || it === document.body) return 'end';
          const style = getComputedStyle(it), box = it.getBoundingClientRect();
          const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const there = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
          return ring && there ? 'seen' : 'no visible focus on ' + it.outerHTML.slice(0, 160);
        }
        """;

    private static async Task Type(Visitor visitor, string id, string words)
    {
        await TabTo(visitor, id);
        await visitor.Page.Keyboard.TypeAsync(words);
    }

    private static Task TabTo(Visitor visitor, string id, string key = "Tab") => Reach(visitor, $"document.activeElement.id === '{id}'", id, key);

    private static async Task Reach(Visitor visitor, string isThere, string what, string key = "Tab")
    {
        for (var presses = 0; presses < 80; presses++)
        {
            await visitor.Page.Keyboard.PressAsync(key);
            if (await visitor.Page.EvaluateAsync<bool>(isThere))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {what}.");
    }
}
