namespace ForumLks.Text.Tests;

public sealed class MarkdownSafetyTests
{
    [Fact]
    public void Whatever_is_written_the_page_gets_no_script_no_handler_and_no_foreign_scheme() =>
        Any.Holds(text => SafeHtml.Assert(MarkdownText.ToHtml(text)), runs: 3_000);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("halo <b onclick=x>tebal</b>")]
    [InlineData("<!-- rahasia -->")]
    [InlineData("<iframe src=\"https://a.id\"></iframe>")]
    public void Raw_html_is_shown_as_text(string text)
    {
        var body = SafeHtml.Read(MarkdownText.ToHtml(text));
        Assert.Equal(text, body.TextContent.Trim());
        Assert.Equal(["p"], body.QuerySelectorAll("*").Select(element => element.LocalName));
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JAVASCRIPT:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](java&Tab;script:alert(1))")]
    [InlineData("[a](<java&#10;script:alert(1)>)")]
    [InlineData("[a](data:text/html;base64,eA==)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](//jahat.example/x)")]
    [InlineData("[a](/\\jahat.example/x)")]
    [InlineData("[a](\\\\jahat.example)")]
    [InlineData("[a](&#1;javascript:x)")]
    [InlineData("[a](https:jahat)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a][r]\n\n[r]: javascript:alert(1)")]
    public void An_address_that_is_not_allowed_leaves_only_its_words(string text) =>
        Assert.Empty(SafeHtml.Read(MarkdownText.ToHtml(text)).QuerySelectorAll("a"));

    [Theory]
    [InlineData("[a](https://contoh.id/x)", "https://contoh.id/x", "nofollow ugc noopener")]
    [InlineData("https://contoh.id", "https://contoh.id", "nofollow ugc noopener")]
    [InlineData("www.contoh.id", "https://www.contoh.id", "nofollow ugc noopener")]
    [InlineData("<https://contoh.id>", "https://contoh.id", "nofollow ugc noopener")]
    [InlineData("[a](/praktik/dapur)", "/praktik/dapur", null)]
    [InlineData("[a](#langkah)", "#langkah", null)]
    [InlineData("[a](langkah?x=1:2)", "langkah?x=1:2", null)]
    [InlineData("[a](mailto:flks@contoh.id)", "mailto:flks@contoh.id", null)]
    [InlineData("[a](tel:+62215550100)", "tel:+62215550100", null)]
    [InlineData("[a](https://FORUM.contoh.id/x)", "https://FORUM.contoh.id/x", null)]
    public void Allowed_links_lead_where_they_say_and_only_external_ones_are_marked(string text, string href, string? rel)
    {
        var options = new MarkdownOptions(OwnHosts: ["forum.contoh.id"]);
        var link = Assert.Single(SafeHtml.Read(MarkdownText.ToHtml(text, options)).QuerySelectorAll("a"));
        Assert.Equal(href, link.GetAttribute("href"));
        Assert.Equal(rel, link.GetAttribute("rel"));
    }

    [Fact]
    public void Own_pictures_load_late()
    {
        var image = SafeHtml.Read(MarkdownText.ToHtml("![Dapur umum](/media/2025/dapur.webp)")).QuerySelector("img")!;
        Assert.Equal("/media/2025/dapur.webp", image.GetAttribute("src"));
        Assert.Equal("Dapur umum", image.GetAttribute("alt"));
        Assert.Equal("lazy", image.GetAttribute("loading"));
    }

    [Theory]
    [InlineData("https://jejak.example/1.gif", true)]
    [InlineData("/unggah/1.gif", true)]
    [InlineData("/media/../akun/keluar", true)]
    [InlineData("/media/%2e%2e/akun/keluar", true)]
    [InlineData("javascript:alert(1)", false)]
    public void Other_pictures_become_links_or_words(string url, bool link)
    {
        var body = SafeHtml.Read(MarkdownText.ToHtml($"![Gambar]({url})"));
        Assert.Empty(body.QuerySelectorAll("img"));
        Assert.Equal(link ? 1 : 0, body.QuerySelectorAll("a").Length);
        Assert.Contains("Gambar", body.TextContent);
    }

    [Fact]
    public void A_foreign_picture_inside_a_link_makes_no_link_in_a_link() =>
        Assert.Single(SafeHtml.Read(MarkdownText.ToHtml("[![Gambar](https://a.id/1.gif)](https://b.id)")).QuerySelectorAll("a"));
}
