using System.Globalization;
using System.Text;

namespace ForumLks.Web.Features.Moderation.Judging;

/// <summary>
/// Text as rules compare it: small Latin letters and digits, single spaces. Fullwidth and ornamental letters, marks piled on letters, invisible characters,
/// letters of other scripts that look like Latin ones, digits in the place of letters and letters spaced apart all come out as the plain word.
/// </summary>
public sealed class FoldedText
{
    private const int MostRunes = 40_000;
    private const string LookLike = "аaеeоoрpсcуyхxіiјjѕsԁdһhӏlкkмmтtвbнhгrαaοoεeιiκkνvρpτtυuχxηnɡgıiℓl";
    private const string Leet = "0o1ili3e4a5s7t@a$s";

    private FoldedText(string[] words, bool[] wasSpaced) => (Words, _wasSpaced) = (words, wasSpaced);

    private readonly bool[] _wasSpaced;

    public IReadOnlyList<string> Words { get; }

    public override string ToString() => string.Join(' ', Words);

    public static FoldedText Of(string text)
    {
        var tokens = Letters(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Trim('@', '$')).Where(t => t.Length > 0).ToList();
        var (words, spaced) = (new List<string>(), new List<bool>());
        for (var i = 0; i < tokens.Count;)
        {
            var end = i;
            while (end < tokens.Count && tokens[end].Length == 1)
            {
                end++;
            }

            // Two single letters may be an abbreviation; from three on somebody spaces a word apart.
            var isSpaced = end - i >= 3;
            words.Add(Word(isSpaced ? string.Concat(tokens[i..end]) : tokens[i]));
            spaced.Add(isSpaced);
            i = isSpaced ? end : i + 1;
        }

        return new FoldedText([.. words], [.. spaced]);
    }

    /// <summary>Whether the phrase stands in it as whole words, spaced apart, or (if it is long enough to be no accident) written together.</summary>
    public bool Has(FoldedText phrase)
    {
        if (phrase.Words.Count == 0)
        {
            return false;
        }

        var together = string.Concat(phrase.Words);
        for (var i = 0; i < Words.Count; i++)
        {
            if (StartsAt(i, phrase.Words) || ((_wasSpaced[i] || together.Length >= 8) && Words[i].Contains(together, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsAt(int at, IReadOnlyList<string> phrase)
    {
        if (at + phrase.Count > Words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Count; i++)
        {
            if (Words[at + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Letters, digits and what stands for letters; everything else parts words.</summary>
    private static string Letters(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Sound(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format:
                    break;
                default:
                    plain.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '@' or '$' ? Latin(Rune.ToLowerInvariant(rune).ToString()) : " ");
                    break;
            }
        }

        return plain.ToString();
    }

    private static string Sound(string text)
    {
        var sound = new StringBuilder(Math.Min(text.Length, MostRunes));
        foreach (var rune in text.EnumerateRunes().Take(MostRunes))
        {
            // Half a surrogate pair cannot be normalised.
            if (rune != Rune.ReplacementChar && !(rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE))
            {
                sound.Append(rune.ToString());
            }
        }

        return sound.ToString();
    }

    private static string Latin(string letter) => letter.Length == 1 && Pair(LookLike, letter[0]) is { } latin ? latin.ToString() : letter;

    /// <summary>"sl0t" is "slot" and "g@c0r" is "gacor", but "2026" and "40" stay figures; i, l and 1 are one, since one stands for the other.</summary>
    private static string Word(string token)
    {
        if (!token.Any(char.IsAsciiLetter))
        {
            return token;
        }

        var head = token.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return Unstretched(string.Concat(head.Select(c => Pair(Leet, c) ?? c)) + token[head.Length..]);
    }

    /// <summary>"slooooot" is "slot"; two alike may be right, as in "maaf".</summary>
    private static string Unstretched(string word)
    {
        var tight = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var end = i + 1;
            while (end < word.Length && word[end] == word[i])
            {
                end++;
            }

            tight.Append(word[i], end - i == 2 ? 2 : 1);
            i = end;
        }

        return tight.ToString();
    }

    private static char? Pair(string pairs, char letter)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter)
            {
                return pairs[i + 1];
            }
        }

        return null;
    }
}
