using System.Globalization;
using System.Text;

namespace ForumLks.Search.Analysis;

/// <summary>
/// Finds words: runs of letters, digits and their combining marks. An apostrophe between letters and a point or comma between digits
/// belong to the word (Jum'at, 35.21); everything else parts words, hyphens too. Linear in the text.
/// </summary>
internal ref struct WordBreaker(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    public int Start { get; private set; }
    public int Length { get; private set; }
    public bool Ascii { get; private set; }

    public bool MoveNext()
    {
        var i = _next;
        int width;
        while (i < _text.Length && (width = WordWidth(i)) <= 0)
            i -= width;
        if (i >= _text.Length)
            return false;
        Start = i;
        Ascii = true;
        while (i < _text.Length)
        {
            width = WordWidth(i);
            if (width > 0)
                i += width;
            else if (JoinsAt(i))
                i++;
            else
                break;
        }
        Length = i - Start;
        _next = i;
        return true;
    }

    // Positive: so many units belong to a word; negative: so many units to skip.
    private int WordWidth(int i)
    {
        var c = _text[i];
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) ? 1 : -1;
        Ascii = false;
        if (char.IsSurrogate(c))
        {
            if (!Rune.TryGetRuneAt(_text, i, out var rune))
                return -1;
            return Rune.IsLetterOrDigit(rune) ? 2 : -2;
        }
        return char.IsLetterOrDigit(c) || IsMark(c) ? 1 : -1;
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private bool JoinsAt(int i)
    {
        if (i + 1 >= _text.Length)
            return false;
        char c = _text[i], before = _text[i - 1], after = _text[i + 1];
        if (c is '.' or ',')
            return char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        if (c is not ('\'' or '’' or '‘' or '`' or 'ʻ') || !char.IsLetter(before) || !char.IsLetter(after))
            return false;
        Ascii = false;
        return true;
    }
}

file static class RuneAt
{
    extension(Rune)
    {
        public static bool TryGetRuneAt(ReadOnlySpan<char> text, int i, out Rune rune)
        {
            rune = default;
            return char.IsHighSurrogate(text[i]) && i + 1 < text.Length && Rune.TryCreate(text[i], text[i + 1], out rune);
        }
    }
}
