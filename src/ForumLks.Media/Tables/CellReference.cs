using System.Globalization;

namespace ForumLks.Media;

/// <summary>Between "C5" and numbers.</summary>
public static class CellReference
{
    private const int Letters = 26;

    /// <summary>"A" for 0, "AB" for 27: the name by which people know a column.</summary>
    public static string Column(int index) => index < Letters ? ((char)('A' + index)).ToString() : Column((index / Letters) - 1) + (char)('A' + (index % Letters));

    /// <summary>The column from 0 and the row from 1; null for what is no reference.</summary>
    internal static (int Column, int Row)? Parse(ReadOnlySpan<char> reference)
    {
        var (column, i) = (0, 0);
        for (; i < reference.Length && i < 4 && char.IsAsciiLetterUpper(reference[i]); i++)
            column = (column * Letters) + reference[i] - 'A' + 1;
        return i > 0 && int.TryParse(reference[i..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (column - 1, row) : null;
    }

    internal static MergedCells? Range(string? reference) =>
        reference?.Split(':') is [var first, var last] && Parse(first) is { } from && Parse(last) is { } to
            ? new MergedCells(reference, from.Row, to.Row, from.Column, to.Column)
            : null;
}
