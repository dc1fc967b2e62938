using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ForumLks.Media;

/// <summary>Text of a workbook: each sheet, hidden ones too, begins with its name; cells are divided by tabs.</summary>
internal static class SheetText
{
    public static void Collect(Stream file, PageCollector pages)
    {
        using var document = OfficePackage.Open(file, SpreadsheetDocument.Open);
        if (document.WorkbookPart is not { } workbook)
            throw new InvalidDataException("The workbook has no main part.");
        var words = SharedWords(workbook.SharedStringTablePart, pages);
        foreach (var (name, id) in Sheets(workbook, pages))
        {
            if (!workbook.TryGetPartById(id, out var part) || part is not WorksheetPart sheet)
                continue;
            if (!pages.BeginPage())
                break;
            pages.Append(name);
            pages.NewLine();
            var cells = new CellReader(words, pages);
            OfficePackage.Walk(sheet, pages, cells.Visit);
            pages.EndPage(numbered: true);
        }
    }

    private static List<(string Name, string Id)> Sheets(WorkbookPart workbook, PageCollector pages)
    {
        var sheets = new List<(string, string)>();
        OfficePackage.Walk(workbook, pages, reader =>
        {
            if (reader.IsStartElement && reader.ElementType == typeof(Sheet))
                sheets.Add((Attribute(reader, "name"), Attribute(reader, "id")));
        });
        return sheets;
    }

    /// <summary>The words that cells refer to by number, as many and as long as could be shown.</summary>
    private static List<string> SharedWords(SharedStringTablePart? table, PageCollector pages)
    {
        var words = new List<string>();
        var characters = 0;
        OfficePackage.Walk(table, pages, reader =>
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem) && words.Count < pages.MaxCharacters)
                words.Add("");
            else if (reader.IsStartElement && reader.ElementType == typeof(Text) && words.Count > 0 && characters < pages.MaxCharacters)
                characters += (words[^1] += reader.GetText()).Length;
        });
        return words;
    }

    internal static string Attribute(OpenXmlReader reader, string name) =>
        reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == name).Value ?? "";
}
