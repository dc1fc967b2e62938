using ForumLks.Browser.Support;

namespace ForumLks.Browser.Pages;

/// <summary>The checks themselves, on pages made wrong on purpose: a check that cannot fail guards nothing.</summary>
public sealed class ChecksTests(Forum forum)
{
    [Fact]
    public async Task The_accessibility_check_sees_a_picture_without_words_and_pale_text()
    {
        await using var visitor = await forum.Visit();
        await visitor.Page.SetContentAsync("<html lang=id><title>x</title><main><h1>x</h1><img src='data:,'><p style='color:#ccc;background:#fff'>pucat</p></main>");
        var found = await visitor.Page.Violations();
        Assert.Contains(found, v => v.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Contains(found, v => v.StartsWith("color-contrast", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_width_check_sees_what_sticks_out()
    {
        await using var visitor = await forum.Visit();
        await visitor.Open("/praktik");
        await visitor.Page.EvaluateAsync("document.querySelector('main').append(Object.assign(document.createElement('img'), { width: 600, height: 10, style: 'max-width:none' }))");
        Assert.True(await visitor.Page.Overflow() > 200);
    }

    [Fact]
    public async Task The_target_check_sees_what_no_finger_meets_and_lets_links_in_sentences_be()
    {
        await using var visitor = await forum.Visit();
        await visitor.Page.SetContentAsync("<main><p>Lihat <a href='/a'>ini</a> dahulu.</p><p><a href='/b'>sendiri</a></p><button style='width:12px;height:30px;padding:0'>x</button><label style='display:block'><input type=checkbox style='height:24px'> ya</label></main>");
        Assert.Equal(["a", "button"], (await visitor.Page.SmallTargets()).Select(t => t.Split('<')[1].Split(' ')[0]));
    }

    [Fact]
    public async Task The_text_check_sees_a_head_that_takes_the_screen()
    {
        await using var visitor = await forum.Visit();
        await visitor.Open(Addresses.Practice);
        await visitor.Page.EvaluateAsync("document.querySelector('h1').textContent = 'Judul yang panjang sekali '.repeat(20)");
        Assert.True(await visitor.Page.TextTop() > Device.Phone.Height * 0.4);
    }

    [Fact]
    public async Task The_quiet_check_hears_inline_code_and_a_missing_picture()
    {
        await using var visitor = await forum.Visit();
        await visitor.Open("/tentang");
        await visitor.Page.RunAndWaitForConsoleMessageAsync(
            () => visitor.Page.EvaluateAsync("document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }), Object.assign(new Image(), { src: '/tidak-ada' }))"),
            new() { Predicate = message => message.Text.Contains("404", StringComparison.Ordinal) });
        Assert.Contains(visitor.Complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Contains(visitor.Complaints, c => c.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_weight_check_counts_what_travels()
    {
        await using var visitor = await forum.Visit();
        var page = await FirstView.Of(visitor.Page, "/tentang");
        Assert.InRange(page.Bytes, 5_000, 100_000);
        Assert.True(page.Requests >= 2, "The style sheet was not counted.");
    }
}
