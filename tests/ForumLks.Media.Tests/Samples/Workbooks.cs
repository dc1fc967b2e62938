using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace ForumLks.Media.Tests;

/// <summary>A cell with a formula and what Excel last made of it.</summary>
public sealed record FormulaCell(string Formula, string Result);

/// <summary>Real workbooks as Excel writes them: shared words, dates as numbers with a style, joined cells, hidden sheets.</summary>
public sealed class Workbooks
{
    private const uint DateStyle = 1;
    private readonly List<(string Name, bool Hidden, IEnumerable<object?[]> Rows, string[] Merged)> _sheets = [];

    public static byte[] Of(params object?[][] rows) => new Workbooks().With("Lembaga", rows).Bytes();

    public Workbooks With(string name, IEnumerable<object?[]> rows, bool hidden = false, params string[] merged)
    {
        _sheets.Add((name, hidden, rows, merged));
        return this;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var words = new List<string>();
            var sheets = new Sheets();
            foreach (var (name, hidden, rows, merged) in _sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                Write(part, rows, merged, words);
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name, State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible });
            }

            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(words.Select(w => new SharedStringItem(new SheetText(w) { Space = SpaceProcessingModeValues.Preserve })));
            book.Workbook = new Workbook(sheets);
        }

        return stream.ToArray();
    }

    private static void Write(WorksheetPart part, IEnumerable<object?[]> rows, string[] merged, List<string> words)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        var number = 0u;
        foreach (var row in rows)
        {
            number++;
            writer.WriteElement(new Row(row.Select((value, i) => CellOf(value, $"{CellReference.Column(i)}{number}", words)).OfType<Cell>()) { RowIndex = number });
        }

        writer.WriteEndElement();
        if (merged.Length > 0)
        {
            writer.WriteElement(new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
        }

        writer.WriteEndElement();
    }

    private static Cell? CellOf(object? value, string reference, List<string> words)
    {
        switch (value)
        {
            case null:
                return null;
            case string text:
                words.Add(text);
                return new Cell { CellReference = reference, DataType = CellValues.SharedString, CellValue = new CellValue(words.Count - 1) };
            case DateOnly day:
                return new Cell { CellReference = reference, StyleIndex = DateStyle, CellValue = new CellValue(day.ToDateTime(default).ToOADate()) };
            case FormulaCell formula:
                return new Cell { CellReference = reference, DataType = CellValues.String, CellFormula = new CellFormula(formula.Formula), CellValue = new CellValue(formula.Result) };
            default:
                return new Cell { CellReference = reference, CellValue = new CellValue(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)) };
        }
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "[$-421]dd\\ mmmm\\ yyyy" }),
        new Fonts(new Font()),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
}
