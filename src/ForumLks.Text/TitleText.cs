using System.Globalization;
using System.Text;

namespace ForumLks.Text;

/// <summary>Cleans a title or a name that a person typed or pasted.</summary>
public static class TitleText
{
    private const int MaxMarksPerLetter = 2;

    /// <summary>
    /// Unicode NFC on one line: spaces collapsed and trimmed; control characters, invisible characters and every bidirectional override or
    /// isolate removed (they can make a title read as something else); at most two combining marks on a letter. Emoji stay whole.
    /// Cleaning twice gives the same as cleaning once.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        // Marks are limited before normalising too: putting thousands of them in order is slow.
        var visible = Visible(text);
        return Collapse(LimitMarks(LimitMarks(visible).Normalize(NormalizationForm.FormC)));
    }

    private static string Visible(string text)
    {
        var kept = new StringBuilder(text.Length);
        var inFlag = false;
        foreach (var rune in text.EnumerateRunes())
        {
            // Tag characters spell the flags of England, Scotland and Wales after a black flag; anywhere else they only hide text.
            inFlag = rune.Value == 0x1F3F4 || (inFlag && IsTag(rune));
            if (Rune.IsWhiteSpace(rune))
                kept.Append(' ');
            else if (!Rune.IsControl(rune) && !IsInvisible(rune) && !WellFormed.IsNoncharacter(rune) && (!IsTag(rune) || inFlag))
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;

    private static bool IsInvisible(Rune rune) => rune.Value is
        0x00AD or 0x061C or 0x180E or 0x200B or 0x200E or 0x200F or 0xFEFF or 0xFFFD or 0xE0001
        or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB);

    private static string LimitMarks(string text)
    {
        var kept = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= MaxMarksPerLetter)
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Collapse(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
