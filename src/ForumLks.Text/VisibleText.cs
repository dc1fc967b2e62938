using System.Globalization;
using System.Text;

namespace ForumLks.Text;

/// <summary>What of a typed text can be seen: controls, invisible characters and marks piled on one letter are left out.</summary>
internal static class VisibleText
{
    /// <remarks>With <paramref name="keepLines"/>, tabs and line breaks stay as they are; otherwise all white space becomes a space.</remarks>
    public static string Of(string text, bool keepLines)
    {
        var kept = new StringBuilder(text.Length);
        var inFlag = false;
        foreach (var rune in text.EnumerateRunes())
        {
            // Tag characters spell the flags of England, Scotland and Wales after a black flag; anywhere else they only hide text.
            inFlag = rune.Value == 0x1F3F4 || (inFlag && IsTag(rune));
            if (keepLines && rune.Value is '\n' or '\t')
                kept.Append(rune.ToString());
            else if (Rune.IsWhiteSpace(rune))
                kept.Append(' ');
            else if (!Rune.IsControl(rune) && !IsInvisible(rune) && !WellFormed.IsNoncharacter(rune) && (!IsTag(rune) || inFlag))
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    /// <summary>At most <paramref name="most"/> combining marks on a letter.</summary>
    public static string LimitMarks(string text, int most)
    {
        var kept = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= most)
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;

    private static bool IsInvisible(Rune rune) => rune.Value is
        0x00AD or 0x061C or 0x180E or 0x200B or 0x200E or 0x200F or 0xFEFF or 0xFFFD or 0xE0001
        or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
