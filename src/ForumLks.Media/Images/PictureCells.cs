namespace ForumLks.Media;

/// <summary>A grid laid over a picture and the cells chosen in it; how a person says "here" without drawing.</summary>
/// <param name="Columns">Cells side by side, at least 1.</param>
/// <param name="Rows">Cells one below the other, at least 1.</param>
/// <param name="Chosen">Cells by number, row after row from the upper left, beginning with 0; others are ignored.</param>
public sealed record PictureCells(int Columns, int Rows, IReadOnlySet<int> Chosen)
{
    private const int LongSide = 12;

    /// <summary>A grid of about square cells, twelve along the longer side.</summary>
    public static PictureCells Over(int width, int height, IEnumerable<int> chosen)
    {
        var scale = (double)LongSide / Math.Max(width, height);
        var (columns, rows) = (Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
        return new PictureCells(columns, rows, chosen.Where(cell => cell >= 0 && cell < columns * rows).ToHashSet());
    }

    /// <summary>One byte a cell, row after row: 255 where chosen.</summary>
    internal byte[] Mask => [.. Enumerable.Range(0, Columns * Rows).Select(cell => Chosen.Contains(cell) ? byte.MaxValue : byte.MinValue)];

    /// <summary>The smallest rectangle of pixels that holds all chosen cells.</summary>
    internal (int Left, int Top, int Width, int Height) Bounds(int width, int height)
    {
        var (columns, rows) = (Chosen.Select(cell => cell % Columns).ToList(), Chosen.Select(cell => cell / Columns).ToList());
        var (left, top) = (columns.Min() * width / Columns, rows.Min() * height / Rows);
        return (left, top, ((columns.Max() + 1) * width / Columns) - left, ((rows.Max() + 1) * height / Rows) - top);
    }
}
