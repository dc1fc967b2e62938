namespace ForumLks.Text.Tests;

public sealed class MarkdownShapeTests
{
    [Theory]
    [InlineData("# a", 2, "<h2>a</h2>")]
    [InlineData("## a", 2, "<h3>a</h3>")]
    [InlineData("# a", 3, "<h3>a</h3>")]
    [InlineData("###### a", 3, "<h6>a</h6>")]
    [InlineData("a\n=", 2, "<h2>a</h2>")]
    public void Headings_take_their_place_below_the_page_title(string text, int headingBase, string html) =>
        Assert.Equal(html, MarkdownText.ToHtml(text, new MarkdownOptions(HeadingBase: headingBase)).Trim());

    [Fact]
    public void A_table_can_be_scrolled_with_the_keyboard()
    {
        var body = SafeHtml.Read(MarkdownText.ToHtml("|Bulan|Porsi|\n|:-|-:|\n|Mei|120|"));
        var box = body.QuerySelector(".table-scroll")!;
        Assert.Equal("0", box.GetAttribute("tabindex"));
        Assert.Equal(["Bulan", "Porsi"], box.QuerySelectorAll("table th").Select(cell => cell.TextContent));
        Assert.Equal("120", box.QuerySelectorAll("td")[1].TextContent);
    }

    [Fact]
    public void A_table_aligns_its_columns_by_class_because_a_style_attribute_is_refused()
    {
        var body = SafeHtml.Read(MarkdownText.ToHtml("|Tahap|Hari|Suara|Sah|\n|:-|-|:-:|-:|\n|Ketua|1|ya|42|"));
        Assert.Equal([null, null, "middle", "number"], body.QuerySelectorAll("th").Select(cell => cell.GetAttribute("class")));
        Assert.Equal([null, null, "middle", "number"], body.QuerySelectorAll("td").Select(cell => cell.GetAttribute("class")));
        Assert.Empty(body.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Task_lists_show_what_is_done()
    {
        var boxes = SafeHtml.Read(MarkdownText.ToHtml("- [x] undangan\n- [ ] notulen")).QuerySelectorAll("input[type=checkbox][disabled]");
        Assert.Equal([true, false], boxes.Select(box => box.HasAttribute("checked")));
    }

    [Fact]
    public void A_line_typed_on_a_phone_stays_a_line() =>
        Assert.Equal("<p>satu<br />\ndua</p>", MarkdownText.ToHtml("satu\ndua").Trim());

    [Fact]
    public void Soft_breaks_can_be_chosen() =>
        Assert.Equal("<p>satu\ndua</p>", MarkdownText.ToHtml("satu\ndua", new MarkdownOptions(KeepLineBreaks: false)).Trim());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Nothing_gives_nothing(string? text)
    {
        Assert.Equal("", MarkdownText.ToHtml(text));
        Assert.Equal("", PlainText.FromMarkdown(text));
    }

    [Fact]
    public void Footnotes_and_attributes_are_not_read()
    {
        Assert.Contains("[^1]", MarkdownText.ToHtml("a[^1]"));
        Assert.Contains("{.x}", MarkdownText.ToHtml("# a {.x}"));
    }

    [Fact]
    public void Plain_text_keeps_the_words_and_drops_the_marks() =>
        Assert.Equal(
            "Dapur\nKami masak & antar.\nsatu\ndua\nBulan | Porsi\nMei | 120\nkode\nlihat sini https://a.id",
            PlainText.FromMarkdown("# Dapur\n\nKami **masak** &amp; _antar_.\n\n- satu\n- dua\n\n|Bulan|Porsi|\n|-|-|\n|Mei|120|\n\n```\nkode\n```\n\n[lihat sini](/x) <https://a.id>"));

    [Fact]
    public void Plain_text_of_anything_never_fails() => Any.Holds(text => PlainText.FromMarkdown(text));
}
