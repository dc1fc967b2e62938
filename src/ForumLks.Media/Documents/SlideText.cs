using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Text = DocumentFormat.OpenXml.Drawing.Text;

namespace ForumLks.Media;

/// <summary>Text of a presentation: each slide in order, followed by its speaker's notes.</summary>
internal static class SlideText
{
    public static void Collect(Stream file, PageCollector pages)
    {
        using var document = OfficePackage.Open(file, PresentationDocument.Open);
        if (document.PresentationPart is not { } presentation)
            throw new InvalidDataException("The presentation has no main part.");
        foreach (var id in SlideIds(presentation, pages))
        {
            if (!presentation.TryGetPartById(id, out var part) || part is not SlidePart slide)
                continue;
            if (!pages.BeginPage())
                break;
            OfficePackage.Walk(slide, pages, reader => Visit(reader, pages));
            OfficePackage.Walk(slide.NotesSlidePart, pages, reader => Visit(reader, pages));
            pages.EndPage(numbered: true);
        }
    }

    private static List<string> SlideIds(PresentationPart presentation, PageCollector pages)
    {
        var ids = new List<string>();
        OfficePackage.Walk(presentation, pages, reader =>
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SlideId))
                ids.AddRange(reader.Attributes.Where(IsRelationship).Select(attribute => attribute.Value!));
        });
        return ids;
    }

    /// <summary>A slide has two ids: its own number, without a prefix, and the relationship to its part.</summary>
    private static bool IsRelationship(OpenXmlAttribute attribute) => attribute is { LocalName: "id", Prefix.Length: > 0 };

    private static void Visit(OpenXmlReader reader, PageCollector pages)
    {
        if (reader.IsStartElement && reader.ElementType == typeof(Text))
            pages.Append(reader.GetText());
        else if (reader.ElementType == typeof(Break) || (reader.IsEndElement && reader.ElementType == typeof(Paragraph)))
            pages.NewLine();
    }
}
