namespace ForumLks.Benchmarks;

/// <summary>Rows under headings, as a Markdown table that also reads well in a terminal.</summary>
public sealed class Table(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print(string title)
    {
        var widths = headings.Select((heading, column) => _rows.Select(r => r[column].Length).Append(heading.Length).Max()).ToArray();
        Console.WriteLine($"\n{title}\n");
        Console.WriteLine(Line(headings, widths));
        Console.WriteLine($"|{string.Join('|', widths.Select((w, i) => i == 0 ? new string('-', w + 2) : new string('-', w + 1) + ":"))}|");
        _rows.ForEach(row => Console.WriteLine(Line(row, widths)));
    }

    private static string Line(string[] cells, int[] widths) =>
        $"| {string.Join(" | ", cells.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])))} |";
}
