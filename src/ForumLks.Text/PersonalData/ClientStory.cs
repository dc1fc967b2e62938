using System.Collections.Frozen;

namespace ForumLks.Text.PersonalData;

/// <summary>
/// Whether a text tells of one child or one person who receives services, named or not: "seorang anak berusia 10 tahun", "klien berinisial AN".
/// Text about children in general does not; most of what institutions write is that.
/// </summary>
public static class ClientStory
{
    private const int Farthest = 14;
    private static readonly FrozenSet<string> One = FrozenSet.Create(StringComparer.Ordinal, "seorang", "sesosok", "salah", "seseorang");
    private static readonly FrozenSet<string> Age = FrozenSet.Create(StringComparer.Ordinal, "berusia", "berumur", "usia", "umur", "inisial", "berinisial", "bernama");

    /// <summary>The sentence that tells it; null where none does.</summary>
    public static string? In(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var tokens = Tokens.Of(FoldedText.Of(text));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsOne(tokens, i) || !(tokens.Near(i, i + 1, 4, Farthest, Words.Condition) || tokens.Near(i, i + 1, 0, Farthest, Age)))
                continue;
            var (first, end) = tokens.SentenceOf(i);
            var (from, to) = tokens.Source.Origin(tokens[first].Start, tokens[end - 1].End);
            return text[from..to].Trim();
        }

        return null;
    }

    private static bool IsOne(Tokens tokens, int at) =>
        tokens[at].Text is "berinisial" || (One.Contains(tokens[at].Text) && (tokens.Near(at, at + 1, 0, 3, Words.Child) || tokens.Near(at, at + 1, 0, 3, Words.Client)));
}
