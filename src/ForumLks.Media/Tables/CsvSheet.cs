using System.Text;

namespace ForumLks.Media;

/// <summary>CSV as people have it: comma, semicolon or tab, quoted or not, in one encoding or, by accident, in two.</summary>
internal static class CsvSheet
{
    private const int LongestRecord = 200_000;
    private const string Marks = ",;\t";

    public static SheetOutcome Open(string path)
    {
        var text = CsvText.Look(path);
        var mark = MarkOf(text);
        var count = 0;
        foreach (var row in Rows(text, mark))
        {
            SheetFile.CheckRows(++count);
            SheetFile.CheckColumns(row.Cells.Count);
        }

        var notes = text.IsMixed
            ? new[] { "Sebagian baris memakai penyandian huruf lain (Windows-1252) daripada sisanya (UTF-8). Baris itu disebut satu per satu di bawah." }
            : [];
        return new OpenedSheet("", count, notes, []) { Source = () => Rows(text, mark) };
    }

    private static char MarkOf(CsvText text)
    {
        var head = text.Lines().Select(l => l.Text).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)) ?? "";
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && head.Length > 4)
            return head[4];
        return Marks.MaxBy(mark => Count(head, mark));
    }

    private static int Count(string line, char mark)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            quoted ^= c == '"';
            count += !quoted && c == mark ? 1 : 0;
        }

        return count;
    }

    private static IEnumerable<TableRow> Rows(CsvText text, char mark)
    {
        var record = new StringBuilder();
        var (number, foreign, first, open) = (0, false, true, false);
        foreach (var line in text.Lines())
        {
            if (first && line.Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                (first, number) = (false, number + 1);
                continue;
            }

            first = false;
            record.Append(line.Text);
            foreign |= line.IsForeign;
            open = IsOpenAfter(line.Text, open, mark);
            if (open)
            {
                record.Append('\n');
                if (record.Length > LongestRecord)
                    throw Unclosed(number + 1);
                continue;
            }

            number++;
            var cells = Split(record.ToString(), mark);
            record.Clear();
            if (cells.Count > 0)
                yield return new TableRow(number, cells, foreign && text.IsMixed);
            foreign = false;
        }

        if (record.Length > 0)
            throw Unclosed(number + 1);
    }

    private static SheetRefusal Unclosed(int row) =>
        new($"Tanda kutip (\") yang dibuka di baris {row} tidak ditutup, sehingga baris-baris sesudahnya tidak dapat dibaca. Betulkan, lalu unggah lagi.");

    /// <summary>Whether a quoted cell goes on in the next line. A quote inside an unquoted cell is a letter like any other.</summary>
    private static bool IsOpenAfter(string line, bool quoted, char mark)
    {
        var start = !quoted;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"')
                i++;
            else if (c == '"' && (quoted || start))
                quoted = !quoted;
            start = !quoted && c == mark;
        }

        return quoted;
    }

    private static List<TableCell> Split(string record, char mark)
    {
        var cells = new List<TableCell>();
        var cell = new StringBuilder();
        var (quoted, start) = (false, true);
        for (var i = 0; i < record.Length; i++)
        {
            var c = record[i];
            if (quoted && c == '"' && i + 1 < record.Length && record[i + 1] == '"')
                cell.Append(record[i++]);
            else if (c == '"' && (quoted || start))
                quoted = !quoted;
            else if (c == mark && !quoted)
                Take(cells, cell);
            else
                cell.Append(c);
            start = !quoted && c == mark;
        }

        Take(cells, cell);
        while (cells.Count > 0 && cells[^1].Kind == CellKind.Empty)
            cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    private static void Take(List<TableCell> cells, StringBuilder cell)
    {
        cells.Add(FormulaText.Cell(cell.ToString()));
        cell.Clear();
    }
}
