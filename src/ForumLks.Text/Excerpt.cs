using System.Globalization;
using System.Text.RegularExpressions;

namespace ForumLks.Text;

/// <summary>The beginning of a text for lists and previews.</summary>
public static partial class Excerpt
{
    /// <summary>
    /// The text on one line, at most <paramref name="maxChars"/> UTF-16 characters long including the closing "…", cut between words;
    /// a single word that is too long is cut between visible characters.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">maxChars is below 1.</exception>
    public static string Of(string? text, int maxChars)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxChars, 1);
        var line = Spaces().Replace(text ?? "", " ").Trim();
        if (line.Length <= maxChars)
            return line;

        var room = maxChars - 1;
        var space = line.LastIndexOf(' ', room);
        var end = space > 0 ? space : VisibleCharacters(line, room);
        return line[..end].TrimEnd(' ', ',', ';', ':', '-', '–', '.', '(') + "…";
    }

    private static int VisibleCharacters(string line, int room)
    {
        var end = 0;
        while (end < line.Length && StringInfo.GetNextTextElementLength(line, end) is var length && end + length <= room)
            end += length;
        return end;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
