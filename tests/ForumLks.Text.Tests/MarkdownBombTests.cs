using System.Diagnostics;

namespace ForumLks.Text.Tests;

public sealed class MarkdownBombTests
{
    private const int Length = 99_000;

    public static TheoryData<string> Fragments =>
    [
        "[", "![", "]", "[a](", "](", "[[]", "*", "*a_ ", "**x ", "*a **b ", "a*", "~~a", "`", "`a``b", "<", "<a:b", ">", "> - ", "- ", "1. ", "|", "|a", "a|b\n", "*|", "a|*b|\n", "&#", "http://", "www.",
        "\n", "\\", "[a]: b\n", "[a]:\n", "- [x] a\n", "```\n", "a\n\n", "[a](b)\n\n", "\u0301", "\uD83D", "# a\n", "\0",
    ];

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Repeating_anything_costs_little_and_stays_small(string fragment) =>
        AssertHarmless(string.Concat(Enumerable.Repeat(fragment, Length / fragment.Length)));

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Repeating_anything_in_short_paragraphs_costs_little_too(string fragment)
    {
        var paragraph = string.Concat(Enumerable.Repeat(fragment, 500 / fragment.Length)) + "\n\n";
        AssertHarmless(string.Concat(Enumerable.Repeat(paragraph, Length / paragraph.Length)));
    }

    [Fact]
    public void A_table_with_one_wide_row_and_many_short_ones_is_refused()
    {
        var rendered = MarkdownText.Render(new string('|', 3_000) + "\n" + string.Concat(Enumerable.Repeat("-|", 3_000)) + "\n" + string.Concat(Enumerable.Repeat("x|\n", 5_000)));
        Assert.Contains("Tabel", rendered.Note);
    }

    [Fact]
    public void One_long_address_used_a_thousand_times_is_refused()
    {
        var text = "[a]: /" + new string('b', 1_900) + "\n\n" + string.Concat(Enumerable.Repeat("[a] \n\n", 5_000));
        Assert.Contains("Tautan", MarkdownText.Render(text).Note);
    }

    [Fact]
    public void A_list_nested_too_deep_is_shown_as_text()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(depth => new string(' ', depth * 2) + "- butir\n"));
        Assert.NotNull(MarkdownText.Render(text).Note);
        AssertHarmless(text);
    }

    [Fact]
    public void Too_long_a_text_is_cut_and_says_so()
    {
        var rendered = MarkdownText.Render(new string('a', 2_000_000));
        Assert.Equal("Tulisan ini terlalu panjang: hanya 100.000 karakter pertama yang ditampilkan, sebagai teks biasa.", rendered.Note);
        Assert.InRange(rendered.Html.Length, 100_000, 101_000);
    }

    [Fact]
    public void A_long_but_honest_text_is_read_as_markdown()
    {
        var section = "## Langkah\n\nKami **mendata** warga, lalu [membagi](/praktik/x) tugas.\n\n- satu\n- dua\n  - dua a\n\n|Bulan|Porsi|\n|-|-|\n|Mei|120|\n|Juni|140|\n\n> Kutipan\n\n---\n\n";
        Assert.Null(MarkdownText.Render(string.Concat(Enumerable.Repeat(section, 500))).Note);
    }

    [Fact]
    public void Many_pipes_in_a_sentence_are_no_reason_to_refuse() =>
        Assert.Null(MarkdownText.Render(string.Concat(Enumerable.Repeat("satu | dua * ", 60))).Note);

    private static void AssertHarmless(string text)
    {
        var clock = Stopwatch.StartNew();
        var html = MarkdownText.ToHtml(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.ElapsedMilliseconds} ms");
        Assert.InRange(html.Length, 0, text.Length * 25);
        PlainText.FromMarkdown(text);
    }
}
