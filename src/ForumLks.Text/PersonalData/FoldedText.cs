using System.Globalization;
using System.Text;

namespace ForumLks.Text.PersonalData;

/// <summary>
/// A text with its disguises taken off: invisible characters dropped, full-width and foreign digits as ASCII, all dashes and spaces as one.
/// Each character remembers where it came from. One pass, no backtracking.
/// </summary>
internal sealed class FoldedText
{
    private readonly char[] _folded;
    private readonly int[] _origins;

    private FoldedText(string given, char[] folded, int[] origins) => (Given, _folded, _origins) = (given, folded, origins);

    public string Given { get; }

    public ReadOnlySpan<char> Span => _folded;

    public static FoldedText Of(string text)
    {
        var folded = new List<char>(text.Length);
        var origins = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length;)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if ((isPair ? FoldPair(text, i) : Fold(text[i])) is { } plain)
            {
                folded.Add(plain);
                origins.Add(i);
            }

            i += isPair ? 2 : 1;
        }

        origins.Add(text.Length);
        return new FoldedText(text, [.. folded], [.. origins]);
    }

    /// <summary>Where a span of the folded text lies in the given one.</summary>
    public (int Start, int End) Origin(int start, int end) =>
        start >= end ? (_origins[start], _origins[start]) : (_origins[start], After(end - 1));

    private int After(int index)
    {
        var at = _origins[index];
        return at + (char.IsHighSurrogate(Given[at]) ? 2 : 1);
    }

    private static char? Fold(char c) => c switch
    {
        < '\u007f' => c,
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        '\u00a0' or '\u3000' or '\u202f' or (>= '\u2000' and <= '\u200a') => ' ',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        '\u2018' or '\u2019' => '\'',
        '\u201c' or '\u201d' => '"',
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Format or UnicodeCategory.Control => null,
            UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
            _ => c,
        },
    };

    /// <summary>Mathematical digits lie outside the first plane; anything else there is a picture to us.</summary>
    private static char FoldPair(string text, int at) =>
        Rune.GetUnicodeCategory(Rune.GetRuneAt(text, at)) == UnicodeCategory.DecimalDigitNumber
            ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(text, at))
            : '\u25a1';
}
