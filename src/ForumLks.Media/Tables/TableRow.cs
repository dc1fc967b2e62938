namespace ForumLks.Media;

/// <summary>What a cell of a sheet is.</summary>
public enum CellKind
{
    /// <summary>Nothing, or white space only.</summary>
    Empty,

    /// <summary>Text as it was typed.</summary>
    Text,

    /// <summary>A number of a workbook; whatever it was typed as ("11.10"), Excel keeps the number alone (11.1).</summary>
    Number,

    /// <summary>A number that the workbook shows as a date; the text is the date as yyyy-MM-dd.</summary>
    Date,

    /// <summary>A formula, or text that a spreadsheet would run as one. It is never evaluated; the text is what the file keeps as its result.</summary>
    Formula,

    /// <summary>An error of the workbook such as #REF!.</summary>
    Error,
}

/// <summary>One cell of a sheet.</summary>
/// <param name="Text">Its text, trimmed at both ends; a number is written with a point before decimals.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct TableCell(string Text, CellKind Kind)
{
    /// <summary>A cell with nothing in it.</summary>
    public static readonly TableCell Empty = new("", CellKind.Empty);
}

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Its number as a spreadsheet shows it, from 1.</param>
/// <param name="Cells">From the first column; cells after the last filled one are left out.</param>
/// <param name="IsForeign">The row is in another encoding than the rest of its file.</param>
public sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells, bool IsForeign = false)
{
    /// <summary>The cell of a column counted from 0; empty where the row is shorter.</summary>
    public TableCell this[int column] => column < Cells.Count ? Cells[column] : TableCell.Empty;
}

/// <summary>Cells that were joined into one.</summary>
/// <param name="Reference">As the workbook writes it, "B4:B9".</param>
/// <param name="FirstRow">Its first row, from 1.</param>
/// <param name="LastRow">Its last row.</param>
/// <param name="FirstColumn">Its first column, from 0.</param>
/// <param name="LastColumn">Its last column.</param>
public sealed record MergedCells(string Reference, int FirstRow, int LastRow, int FirstColumn, int LastColumn);
