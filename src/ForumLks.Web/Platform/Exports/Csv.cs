using System.Globalization;
using System.Text;

namespace ForumLks.Web.Platform.Exports;

/// <summary>RFC 4180 with a byte order mark, written row by row.</summary>
public static class Csv
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    public static async Task Write(Table table, Stream target, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(target, Utf8, 16 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        foreach (var row in table.Above.Append([.. table.Columns]))
        {
            await writer.WriteLineAsync(Line(row).AsMemory(), cancel);
        }

        await foreach (var row in table.Rows.WithCancellation(cancel))
        {
            await writer.WriteLineAsync(Line(row).AsMemory(), cancel);
        }
    }

    private static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(Harmless(text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "ya" : "tidak",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(Harmless(value.ToString() ?? "")),
    };

    /// <summary>A spreadsheet would run a text that begins like a formula, and some look behind white space for it.</summary>
    private static string Harmless(string text)
    {
        var start = text.AsSpan().TrimStart();
        var asFormula = start.Length > 0 && "=+-@＝＋－＠".Contains(start[0]);
        return asFormula || (text.Length > 0 && text[0] is '\t' or '\r' or '\n') ? $"'{text}" : text;
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
