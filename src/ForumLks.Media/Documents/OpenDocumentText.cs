using System.IO.Compression;
using System.Xml;

namespace ForumLks.Media;

/// <summary>Text of an OpenDocument text: its content part, read as XML without document types and without anything from outside.</summary>
internal static class OpenDocumentText
{
    private const string TextNamespace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 200_000_000,
    };

    public static void Collect(Stream file, PageCollector pages)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var content = zip.GetEntry("content.xml") ?? throw new InvalidDataException("The document has no content.");
        using var reader = XmlReader.Create(content.Open(), Settings);
        while (!pages.IsFull && reader.Read())
            Visit(reader, pages);
        pages.EndPage(numbered: false);
    }

    private static void Visit(XmlReader reader, PageCollector pages)
    {
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            pages.Append(reader.Value);
        else if (reader.NamespaceURI == TextNamespace && reader.LocalName is ("p" or "h" or "line-break"))
            pages.NewLine();
        else if (reader.NamespaceURI == TextNamespace && reader.LocalName is ("s" or "tab"))
            pages.Append(reader.LocalName == "tab" ? "\t" : " ");
    }
}
