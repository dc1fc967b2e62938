using System.Globalization;

namespace ForumLks.Web.Features.Moderation.Judging;

/// <summary>Characters that make a reader see something else than what is written.</summary>
public static class HiddenSigns
{
    private const int MostMarks = 3;

    /// <summary>Controls that turn the direction of writing; no text in Latin letters needs one.</summary>
    public static bool TurnsDirection(string text) => text.AsSpan().IndexOfAnyInRange('\u202A', '\u202E') >= 0 || text.AsSpan().IndexOfAnyInRange('\u2066', '\u2069') >= 0;

    /// <summary>More marks piled on a letter than any language does, so that the lines around it cannot be read.</summary>
    public static bool PilesMarks(string text)
    {
        var pile = 0;
        foreach (var letter in text)
        {
            pile = letter >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? pile + 1 : 0;
            if (pile > MostMarks)
            {
                return true;
            }
        }

        return false;
    }
}
