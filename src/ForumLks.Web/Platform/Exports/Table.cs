namespace ForumLks.Web.Platform.Exports;

/// <summary>
/// What goes out as a sheet: column names and rows, read one at a time. A cell is text, a number, a date or null;
/// codes such as "11.10" are text and stay it.
/// </summary>
public sealed record Table(string Name, IReadOnlyList<string> Columns, IAsyncEnumerable<object?[]> Rows)
{
    /// <summary>Rows above the headings of a sheet that is to be filled in: what belongs under each. Its empty cells are made text, so that a code typed into them stays one.</summary>
    public IReadOnlyList<object?[]> Above { get; init; } = [];

    public static Table Of(string name, IReadOnlyList<string> columns, IEnumerable<object?[]> rows) => new(name, columns, rows.ToAsyncEnumerable());
}

public enum TableFormat
{
    Csv,
    Xlsx,
}

public static class TableFormats
{
    /// <summary>As in an address: "csv" or "xlsx"; null for anything else.</summary>
    public static TableFormat? Read(string? ending) => ending switch
    {
        "csv" => TableFormat.Csv,
        "xlsx" => TableFormat.Xlsx,
        _ => null,
    };

    public static string Ending(this TableFormat format) => format == TableFormat.Csv ? "csv" : "xlsx";

    public static string ContentType(this TableFormat format) => format == TableFormat.Csv
        ? "text/csv; charset=utf-8"
        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
