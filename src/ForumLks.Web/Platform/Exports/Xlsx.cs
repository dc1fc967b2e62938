using ForumLks.Text;
using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace ForumLks.Web.Platform.Exports;

/// <summary>One sheet for Excel, written row by row into a file that is gone afterwards, then sent.</summary>
public static class Xlsx
{
    private const uint TextStyle = 1;
    private const uint DateStyle = 2;
    private const uint HeadStyle = 3;
    private const int LongestCell = 32_767;

    public static async Task Write(Table table, Stream target, CancellationToken cancel)
    {
        await using var file = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook, autoSave: true))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = book.AddNewPart<WorksheetPart>();
            await WriteRows(sheet, table, cancel);
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = SheetName(table.Name) }));
        }

        file.Position = 0;
        await file.CopyToAsync(target, cancel);
    }

    private static async Task WriteRows(WorksheetPart sheet, Table table, CancellationToken cancel)
    {
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = table.Above.Count + 1, TopLeftCell = $"A{table.Above.Count + 2}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((name, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp(name.Length + 6, 12, 40), CustomWidth = true, Style = table.Above.Count > 0 ? TextStyle : null })));
        writer.WriteStartElement(new SheetData());
        foreach (var row in table.Above)
        {
            writer.WriteElement(new Row(row.Select(CellOf)));
        }

        writer.WriteElement(new Row(table.Columns.Select(name => Text(name, HeadStyle))));
        await foreach (var row in table.Rows.WithCancellation(cancel))
        {
            writer.WriteElement(new Row(row.Select(CellOf)));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        int or long or decimal => Number(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), 0),
        DateOnly day => Number(day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture), DateStyle),
        bool yes => Text(yes ? "ya" : "tidak", TextStyle),
        _ => Text(value.ToString() ?? "", TextStyle),
    };

    private static Cell Number(string value, uint style) => new() { CellValue = new CellValue(value), StyleIndex = style };

    /// <summary>Text inside the cell is never read as a formula; the text format keeps it so when somebody edits it.</summary>
    private static Cell Text(string value, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new SheetText(Writable(value)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static string Writable(string text)
    {
        var kept = StorableText.Of(text);
        return kept.Length > LongestCell ? kept[..(LongestCell - 1)] + "…" : kept;
    }

    /// <summary>Excel refuses a longer name and one with these signs.</summary>
    private static string SheetName(string name)
    {
        var allowed = string.Concat(name.Select(c => @"[]:*?/\'".Contains(c) ? ' ' : c)).Trim();
        return allowed.Length switch { 0 => "Data", > 31 => allowed[..31], _ => allowed };
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 49, FontId = 1, ApplyNumberFormat = true, ApplyFont = true }));
}
