using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace ForumLks.Media;

/// <summary>
/// How Office documents are opened and walked: element by element, never as a tree in memory. The reader refuses document types, so no
/// entity is expanded.
/// </summary>
internal static class OfficePackage
{
    private const long MaxCharactersInPart = 200_000_000;

    /// <summary>Opens for reading; a document with links that are no addresses is opened as a copy in which they are replaced.</summary>
    /// <exception cref="InvalidDataException">The package is damaged, in whatever way its readers name it.</exception>
    public static T Open<T>(Stream file, Func<Stream, bool, OpenSettings, T> open)
    {
        try
        {
            return OpenTolerantly(file, open);
        }
        catch (Exception damage) when (damage is ArgumentException or InvalidOperationException)
        {
            // System.IO.Packaging calls an unreadable content type a bad argument and a missing part an invalid operation.
            throw new InvalidDataException("The package is damaged.", damage);
        }
    }

    private static T OpenTolerantly<T>(Stream file, Func<Stream, bool, OpenSettings, T> open)
    {
        try
        {
            return open(file, false, Settings());
        }
        catch (Exception link) when (link is OpenXmlPackageException or UriFormatException)
        {
            // People write "mailto:dua alamat", and that must not cost the text. The SDK replaces such links only in a document that it may
            // change.
            return open(Copy(file), true, Lenient());
        }
    }

    private static OpenSettings Settings() => new() { AutoSave = false, MaxCharactersInPart = MaxCharactersInPart };

    private static OpenSettings Lenient()
    {
        var settings = Settings();
        settings.RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory(static (_, _, _) => "about:blank");
        return settings;
    }

    private static MemoryStream Copy(Stream file)
    {
        var copy = new MemoryStream();
        file.Position = 0;
        file.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    /// <summary>
    /// Calls back for each element start, and for each element end, until the pages are full. What is told twice (AlternateContent's
    /// fallback) is skipped.
    /// </summary>
    public static void Walk(OpenXmlPart? part, PageCollector pages, Action<OpenXmlReader> visit)
    {
        if (part is null)
            return;
        using var reader = OpenXmlReader.Create(part);
        var more = reader.Read();
        while (more && !pages.IsFull)
        {
            if (reader.IsStartElement && reader.ElementType == typeof(AlternateContentFallback))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            visit(reader);
            more = reader.Read();
        }
    }
}
