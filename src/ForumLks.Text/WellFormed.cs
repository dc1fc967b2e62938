using System.Text;

namespace ForumLks.Text;

/// <summary>
/// Text that Unicode can normalise: half surrogate pairs and noncharacters, which only broken or hostile input has, are left out.
/// </summary>
internal static class WellFormed
{
    public static string Of(string text)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            // EnumerateRunes gives U+FFFD for half a pair.
            if (rune != Rune.ReplacementChar && !IsNoncharacter(rune))
                sound.Append(rune.ToString());
        return sound.ToString();
    }

    public static bool IsNoncharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;
}
