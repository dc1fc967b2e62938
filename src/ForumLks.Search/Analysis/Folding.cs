using System.Globalization;
using System.Text;

namespace ForumLks.Search.Analysis;

/// <summary>Lower case, compatibility forms and accents folded, apostrophes dropped: Café → cafe, Jum'at → jumat.</summary>
internal static class Folding
{
    /// <summary>Longer words are cut: they are noise, and the cut keeps every later step linear.</summary>
    public const int LongestWord = 64;

    public static ReadOnlySpan<char> FoldAscii(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = Math.Min(word.Length, LongestWord);
        for (var i = 0; i < length; i++)
        {
            var c = word[i];
            buffer[i] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }
        return buffer[..length];
    }

    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        // Cut before normalizing too: a thousand combining marks on one letter must not cost a thousand.
        foreach (var c in Whole(word[..Math.Min(word.Length, LongestWord * 2)]).Normalize(NormalizationForm.FormKD))
            if (folded.Length < LongestWord && Keeps(c))
                folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }

    // A cut may leave half a surrogate pair, which cannot be normalized.
    private static string Whole(ReadOnlySpan<char> word) =>
        new(word.Length > 0 && char.IsHighSurrogate(word[^1]) ? word[..^1] : word);

    private static bool Keeps(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '.' or ',';
}
