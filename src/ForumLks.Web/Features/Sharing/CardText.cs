namespace ForumLks.Web.Features.Sharing;

/// <summary>
/// Breaks text into lines for a drawing. Widths are estimated, on the wide side, because the fonts of the machine that draws are unknown;
/// a line that is a little short is better than one that runs off the card.
/// </summary>
public static class CardText
{
    private static readonly (int Size, int Lines)[] Sizes = [(62, 2), (52, 3), (42, 4)];

    /// <summary>In the largest size in which it fits; the smallest size cuts it.</summary>
    public static (IReadOnlyList<string> Lines, int Size) Title(string title, int width)
    {
        foreach (var (size, most) in Sizes)
        {
            var lines = Wrap(title, size, width);
            if (lines.Count <= most)
            {
                return (lines, size);
            }
        }

        var (smallest, count) = Sizes[^1];
        var all = Wrap(title, smallest, width);
        return ([.. all.Take(count - 1), Fit(string.Join(' ', all.Skip(count - 1)), smallest, width)], smallest);
    }

    /// <summary>The first of the sizes in which it fits into one line, or else the last.</summary>
    public static int Largest(string text, int width, params int[] sizes) => sizes.FirstOrDefault(size => Width(text, size) <= width, sizes[^1]);

    /// <summary>Cut at a word, with "…", where it is too long for one line.</summary>
    public static string Fit(string text, int size, int width)
    {
        if (Width(text, size) <= width)
        {
            return text;
        }

        var first = Wrap(text, size, width - size)[0];
        return first.TrimEnd(',', '.', ';', ' ', '·') + "…";
    }

    private static List<string> Wrap(string text, int size, int width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Broken(w, size, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        return line.Length > 0 || lines.Count == 0 ? [.. lines, line] : lines;
    }

    /// <summary>A word that is wider than the card, in pieces.</summary>
    private static IEnumerable<string> Broken(string word, int size, int width)
    {
        var most = Math.Max(1, (int)(width / (size * .8)));
        return Width(word, size) <= width ? [word] : word.Chunk(most).Select(piece => new string(piece));
    }

    private static double Width(string text, int size) => text.Sum(c => c switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or ' ' or '.' or ',' or ':' or '·' or '\'' or '(' or ')' => .44,
        'm' or 'w' or 'M' or 'W' => 1.06,
        _ when char.IsUpper(c) => .86,
        _ => .68,
    }) * size;
}
