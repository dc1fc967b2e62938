using System.Globalization;
using System.Xml;

namespace ForumLks.Media;

/// <summary>Reads the rows of one sheet as they come.</summary>
internal sealed class SheetRows(XmlReader sheet, SheetStyles styles, SharedWords words)
{
    private const double ExactUpTo = 1e15;

    /// <summary>Rows with something in them; the reader then stands behind the last.</summary>
    public IEnumerable<TableRow> All()
    {
        var number = 0;
        while (sheet.Read())
        {
            if (sheet is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" })
                yield break;
            if (sheet is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            number = int.TryParse(sheet.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var cells = sheet.IsEmptyElement ? [] : Cells();
            if (cells.Count > 0)
                yield return new TableRow(number, cells);
        }
    }

    private List<TableCell> Cells()
    {
        var cells = new List<TableCell>();
        var (depth, column) = (sheet.Depth, -1);
        while (sheet.Read() && sheet.Depth > depth)
        {
            if (sheet is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            column = CellReference.Parse(sheet.GetAttribute("r"))?.Column ?? column + 1;
            if (Cell() is not { Kind: not CellKind.Empty } cell)
                continue;
            SheetFile.CheckColumns(column + 1);
            while (cells.Count < column)
                cells.Add(TableCell.Empty);
            if (cells.Count == column)
                cells.Add(cell);
            else
                cells[column] = cell;
        }

        return cells;
    }

    private TableCell Cell()
    {
        var (type, style) = (sheet.GetAttribute("t"), sheet.GetAttribute("s"));
        if (sheet.IsEmptyElement)
            return TableCell.Empty;
        var (value, formula, depth) = ("", false, sheet.Depth);
        while (sheet.Read() && sheet.Depth > depth)
        {
            if (sheet.NodeType != XmlNodeType.Element)
                continue;
            if (sheet.LocalName == "f")
                formula = true;
            else if (sheet.LocalName is "v" or "is")
                value = RichText.Of(sheet);
        }

        var cell = Of(type, style, value);
        return formula ? new TableCell(cell.Text.Length > 0 ? cell.Text : "=", CellKind.Formula) : cell;
    }

    private TableCell Of(string? type, string? style, string value) => type switch
    {
        "s" => FormulaText.Cell(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? words[index] : ""),
        "inlineStr" or "str" => FormulaText.Cell(value),
        "b" => new TableCell(value == "1" ? "ya" : "tidak", CellKind.Text),
        "e" => new TableCell(value, CellKind.Error),
        "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, out var moment) => Day(DateOnly.FromDateTime(moment)),
        _ => Number(style, value),
    };

    private TableCell Number(string? style, string value)
    {
        if (value.Trim().Length == 0)
            return TableCell.Empty;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return FormulaText.Cell(value);
        if (styles.DayOf(number, style) is { } day)
            return Day(day);
        // Excel keeps fifteen digits; a longer number has lost its end already, and says so by its exponent.
        return new TableCell(Math.Abs(number) < ExactUpTo ? number.ToString("0.###############", CultureInfo.InvariantCulture) : number.ToString("E14", CultureInfo.InvariantCulture), CellKind.Number);
    }

    private static TableCell Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Date);
}
