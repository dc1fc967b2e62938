namespace ForumLks.Benchmarks.Fill;

/// <summary>Plain Indonesian by pattern: sentences, paragraphs and Markdown that analyse, render and search as real ones do.</summary>
public sealed class Prose(Dice dice, string place)
{
    public string Theme { get; } = dice.OfSkewed(Words.Themes);

    public string Institution { get; } = $"{dice.OfSkewed(Words.Institutions)} {dice.Of(Words.Virtues)} {dice.Of(Words.Virtues)} {place}";

    public string Sentence() => dice.Below(5) switch
    {
        0 => $"{Capital(dice.OfSkewed(Words.Doers))} {dice.OfSkewed(Words.Deeds)} {Object()} {dice.Of(Words.Times)} {dice.Of(Words.Reasons)}.",
        1 => $"{Capital(dice.Of(Words.Times))}, {dice.OfSkewed(Words.Doers)} dan {dice.OfSkewed(Words.Doers)} {dice.OfSkewed(Words.Deeds)} {Object()} {dice.Of(Words.Manners)}.",
        2 => $"Di {place}, {Object()} untuk {Theme} mula-mula sulit dijaga, lalu {dice.OfSkewed(Words.Doers)} {dice.OfSkewed(Words.Deeds)} semuanya {dice.Of(Words.Manners)}.",
        3 => $"Kami {dice.OfSkewed(Words.Deeds)} {dice.Between(2, 480)} {dice.Of(Words.Units)} {dice.Of(Words.Times)}, {dice.Of(Words.Reasons)}.",
        _ => $"Soal {Theme}, {dice.OfSkewed(Words.Doers)} meminta {Object()} diperbarui {dice.Of(Words.Times)}.",
    };

    public string Paragraph(int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentence()));

    /// <summary>A text as people write it here: headings, paragraphs, a list, now and then a table.</summary>
    public string Markdown(int sections) => string.Join("\n\n", Enumerable.Range(0, sections).Select(Section));

    public string Title() => dice.Below(4) switch
    {
        0 => $"{Capital(Theme)} di {place}: {dice.Between(2, 90)} {dice.Of(Words.Units)} dalam {dice.Between(2, 18)} bulan",
        1 => $"{Institution}: {Theme} {dice.Of(Words.Manners)}",
        2 => $"{Capital(dice.OfSkewed(Words.Deeds))} {Object()} {dice.Of(Words.Manners)}, pelajaran dari {place}",
        _ => $"{Capital(Theme)} {dice.Of(Words.Reasons)}",
    };

    public static string Cut(string text, int length) => text.Length <= length ? text : text[..text.LastIndexOf(' ', length - 1)] + ".";

    private string Object() => dice.OneIn(3) ? dice.OfSkewed(Words.Objects) : $"{dice.OfSkewed(Words.Objects)} {dice.OfSkewed(Words.Rare)}";

    private string Section(int number) => $"## {Capital(dice.OfSkewed(Words.Themes))}\n\n{Paragraph(dice.Between(3, 6))}\n\n{Extra(number)}";

    private string Extra(int number) => (number % 3) switch
    {
        0 => string.Join('\n', Enumerable.Range(0, dice.Between(3, 5)).Select(_ => $"- {Sentence()}")),
        1 => $"**{Capital(dice.Of(Words.Objects))}** dijaga *{dice.Of(Words.Manners)}*. {Paragraph(2)}",
        _ => $"| Hal | Jumlah |\n|---|---:|\n{string.Join('\n', Enumerable.Range(0, 3).Select(_ => $"| {Capital(dice.Of(Words.Objects))} | {dice.Between(1, 900)} |"))}",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
