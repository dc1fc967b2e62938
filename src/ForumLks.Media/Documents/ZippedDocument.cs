using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace ForumLks.Media;

/// <summary>
/// What all documents in zip archives have in common: the guard before opening, and every way in which they can be damaged.
/// </summary>
internal static class ZippedDocument
{
    public static DocumentExtract Read(Stream file, PageCollector pages, Action<Stream, PageCollector> collect)
    {
        try
        {
            if (Refusal(file) is { } refusal)
                return DocumentExtract.Nothing(refusal);
            collect(file, pages);
            return pages.Finish();
        }
        catch (Exception damage) when (damage
            is InvalidDataException or XmlException or OpenXmlPackageException or FileFormatException or UriFormatException)
        {
            // Each reader reports a damaged or hostile document in its own way; to the person it is one thing.
            return DocumentExtract.Nothing(ExtractNote.Damaged);
        }
    }

    private static string? Refusal(Stream file)
    {
        using (var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
            if (ZipGuard.Refusal(zip) is { } refusal)
                return refusal;
        file.Position = 0;
        return null;
    }
}
