using ForumLks.Browser.Support;

namespace ForumLks.Browser.Pages;

/// <summary>With styles off, or read aloud, a page is read in the order in which it is written.</summary>
public sealed class ReadingOrderTests(Forum forum)
{
    [Theory]
    [InlineData("/")]
    [InlineData(Addresses.Practice)]
    [InlineData("/ruang/madiun")]
    [InlineData("/cari?q=gizi")]
    public async Task Skip_link_head_text_facts_and_foot_come_in_this_order(string address)
    {
        await using var reader = await forum.Visit(script: false);
        await reader.Open(address);
        var order = await reader.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('body > a.skip, body > header, main, aside.rail, body > footer')].map(one => one.matches('a') ? one.getAttribute('href') : one.localName)");
        Assert.Equal(["#isi", "header", "main", .. order.Contains("aside") ? ["aside"] : Array.Empty<string>(), "footer"], order);
        Assert.Equal("isi", await reader.Page.Locator("main").GetAttributeAsync("id"));
        Assert.Equal("H1", await reader.Page.EvaluateAsync<string>("() => document.querySelector('main :is(h1, h2, h3)').tagName"));

        // Without any stylesheet nothing that was meant for the eye alone gets into the way of the words.
        await reader.Page.EvaluateAsync("() => [...document.styleSheets].forEach(sheet => sheet.disabled = true)");
        var text = await reader.Page.EvaluateAsync<string>("() => document.body.innerText.trim()");
        Assert.StartsWith("Langsung ke isi", text, StringComparison.Ordinal);
    }
}
