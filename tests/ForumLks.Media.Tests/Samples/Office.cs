using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml.Spreadsheet;
using D = DocumentFormat.OpenXml.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ForumLks.Media.Tests;

/// <summary>Office documents as the Open XML SDK writes them, and some written by hand.</summary>
internal static class Office
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Word(string header, params string[] paragraphs)
    {
        var target = new MemoryStream();
        using (var document = WordprocessingDocument.Create(target, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new W.Document(new W.Body(paragraphs.Select(text => new W.Paragraph(new W.Run(new W.Text(text))))));
            main.AddNewPart<HeaderPart>().Header = new W.Header(new W.Paragraph(new W.Run(new W.Text(header))));
        }

        return target.ToArray();
    }

    public static byte[] Sheet(string name, params string[][] rows)
    {
        var target = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var shared = workbook.AddNewPart<SharedStringTablePart>();
            var words = rows.SelectMany(row => row).Distinct().ToList();
            shared.SharedStringTable = new SharedStringTable(words.Select(word => new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text(word))));
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(word => new Cell
            {
                DataType = CellValues.SharedString,
                CellValue = new CellValue(words.IndexOf(word)),
            })))));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        return target.ToArray();
    }

    public static byte[] Slides(params string[] texts)
    {
        var target = new MemoryStream();
        using (var document = PresentationDocument.Create(target, PresentationDocumentType.Presentation))
        {
            var presentation = document.AddPresentationPart();
            presentation.Presentation = new Presentation(new SlideIdList());
            foreach (var text in texts)
            {
                var slide = presentation.AddNewPart<SlidePart>();
                slide.Slide = new Slide(new CommonSlideData(new ShapeTree(new Shape(new TextBody(new D.Paragraph(new D.Run(new D.Text(text))))))));
                presentation.Presentation.SlideIdList!.Append(new SlideId { Id = 256 + (uint)presentation.SlideParts.Count(), RelationshipId = presentation.GetIdOfPart(slide) });
            }
        }

        return target.ToArray();
    }

    /// <summary>A Word document whose main part is exactly this XML.</summary>
    public static byte[] WordFromXml(string documentXml, string contentType = WordMain, params (string Name, string Text)[] more) => Zip.Of(
    [
        ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{contentType}\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", documentXml),
        .. more,
    ]);

    public static string WordXml(string text, string before = "") =>
        $"<?xml version=\"1.0\"?>{before}<w:document xmlns:w=\"{WordNamespace}\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>";

    public static byte[] OpenDocument(string paragraphs, string before = "", string manifest = "<manifest/>") => Zip.Of(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", $"<?xml version=\"1.0\"?>{before}<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>{paragraphs}</office:text></office:body></office:document-content>"));
}
