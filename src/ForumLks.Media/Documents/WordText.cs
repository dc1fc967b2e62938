using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ForumLks.Media;

/// <summary>
/// Text of a Word document: body, then notes, comments, headers and footers, since personal data may stand in any of them.
/// </summary>
internal static class WordText
{
    public static void Collect(Stream file, PageCollector pages)
    {
        using var document = OfficePackage.Open(file, WordprocessingDocument.Open);
        if (document.MainDocumentPart is not { } main)
            throw new InvalidDataException("The document has no main part.");
        foreach (var part in Parts(main))
        {
            OfficePackage.Walk(part, pages, reader => Visit(reader, pages));
            pages.NewLine();
        }

        pages.EndPage(numbered: false);
    }

    private static IEnumerable<OpenXmlPart?> Parts(MainDocumentPart main) =>
        [main, main.FootnotesPart, main.EndnotesPart, main.WordprocessingCommentsPart, .. main.HeaderParts, .. main.FooterParts];

    private static void Visit(OpenXmlReader reader, PageCollector pages)
    {
        if (reader.IsStartElement && reader.ElementType == typeof(Text))
            pages.Append(reader.GetText());
        else if (reader.IsStartElement && reader.ElementType == typeof(TabChar))
            pages.Append("\t");
        else if (reader.ElementType == typeof(Break) || (reader.IsEndElement && reader.ElementType == typeof(Paragraph)))
            pages.NewLine();
    }
}
