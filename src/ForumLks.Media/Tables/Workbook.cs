using System.IO.Compression;
using System.Xml;

namespace ForumLks.Media;

/// <summary>
/// The first visible sheet of an XLSX workbook. The parts are read as XML from the archive, element by element: a tree of a large sheet, and the
/// packaging library beneath it, would hold all of it in memory.
/// </summary>
internal static class Workbook
{
    private const int MaxMerged = 500;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static SheetOutcome Open(string path)
    {
        using var archive = new SheetArchive(path);
        if (archive.Refusal is { } refusal)
            return new RefusedSheet(refusal);
        var (sheets, from1904) = Sheets(archive);
        var visible = sheets.Where(s => !s.IsHidden).ToList();
        if (visible.Count == 0)
            return new RefusedSheet("Semua lembar di berkas ini tersembunyi. Tampilkan (Unhide) lembar yang akan diimpor, lalu unggah lagi.");
        var part = archive.PartOf(visible[0].Id);
        var styles = SheetStyles.Read(archive, from1904);
        using var words = SharedWords.Read(archive);
        var (count, merged) = Survey(archive, part, styles, words);
        return new OpenedSheet(visible[0].Name, count, [.. Notes(sheets, visible)], merged) { Source = () => Rows(path, part, styles) };
    }

    private static IEnumerable<string> Notes(List<SheetName> sheets, List<SheetName> visible)
    {
        var hidden = sheets.Where(s => s.IsHidden).ToList();
        if (hidden.Count > 0)
            yield return $"{hidden.Count} lembar tersembunyi tidak dibaca: {string.Join(", ", hidden.Take(10).Select(s => $"“{s.Name}”"))}.";
        if (visible.Count > 1)
            yield return $"Hanya lembar pertama, “{visible[0].Name}”, yang dibaca; {visible.Count - 1} lembar lain tidak.";
    }

    private static (List<SheetName> Sheets, bool From1904) Sheets(SheetArchive archive)
    {
        var (sheets, from1904) = (new List<SheetName>(), false);
        using var book = archive.Read("xl/workbook.xml") ?? throw new SheetRefusal("Arsip ini bukan berkas .xlsx. Simpan sebagai .xlsx atau CSV, lalu unggah lagi.");
        while (book.Read())
        {
            if (book is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                sheets.Add(new(book.GetAttribute("name") ?? "", book.GetAttribute("id", Relations) ?? book.GetAttribute("r:id") ?? "", book.GetAttribute("state") is "hidden" or "veryHidden"));
            else if (book is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                from1904 = book.GetAttribute("date1904") is "1" or "true";
        }

        return (sheets, from1904);
    }

    private static (int Count, List<MergedCells> Merged) Survey(SheetArchive archive, string part, SheetStyles styles, SharedWords words)
    {
        using var sheet = archive.Read(part) ?? throw new InvalidDataException("The sheet is missing.");
        var rows = new SheetRows(sheet, styles, words);
        var count = 0;
        foreach (var row in rows.All())
            SheetFile.CheckRows(++count);
        var merged = new List<MergedCells>();
        do
        {
            if (sheet is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && merged.Count < MaxMerged && CellReference.Range(sheet.GetAttribute("ref")) is { } range)
                merged.Add(range);
        }
        while (sheet.Read());
        return (count, merged);
    }

    private static IEnumerable<TableRow> Rows(string path, string part, SheetStyles styles)
    {
        using var archive = new SheetArchive(path);
        using var words = SharedWords.Read(archive);
        using var sheet = archive.Read(part) ?? throw new InvalidDataException("The sheet is missing.");
        foreach (var row in new SheetRows(sheet, styles, words).All())
            yield return row;
    }

    private sealed record SheetName(string Name, string Id, bool IsHidden);
}
