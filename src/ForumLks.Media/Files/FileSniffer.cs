namespace ForumLks.Media;

/// <summary>Tells what a file is from its content.</summary>
public static class FileSniffer
{
    private const int HeadLength = 4096;

    /// <summary>As <see cref="Detect(Stream, string)"/>, for a file in memory.</summary>
    public static SniffedFile Detect(byte[] content, string fileName) => Detect(new MemoryStream(content, writable: false), fileName);

    /// <summary>
    /// Finds the kind and any reason to refuse: an unknown kind, macros, encryption, a second file hidden inside, or a name that claims
    /// another kind.
    /// The stream must be seekable; it is read from its beginning and left at its beginning.
    /// </summary>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static SniffedFile Detect(Stream content, string fileName)
    {
        if (!content.CanSeek)
            throw new ArgumentException("The stream must be seekable.", nameof(content));
        if (content.Length == 0)
            return new SniffedFile(FileKind.Unknown, "Berkas ini kosong.");

        var found = FromContent(content, Path.GetExtension(FileName.Clean(fileName)));
        content.Position = 0;
        return found.IsAccepted ? CheckName(found, fileName) : found;
    }

    private static SniffedFile FromContent(Stream content, string extension)
    {
        var head = Head(content);
        var kind = Signatures.KindOf(head);
        if (kind.IsImage())
            return new SniffedFile(kind, Polyglot.InImage(content, kind));
        if (kind == FileKind.Pdf)
            return new SniffedFile(kind, Polyglot.InPdf(content));
        if (Signatures.IsZip(head))
            return ZipKind.Detect(content);
        return Signatures.RefusalOf(head) is { } refusal
            ? new SniffedFile(FileKind.Unknown, refusal)
            : PlainTextKind.Detect(content, extension);
    }

    private static byte[] Head(Stream content)
    {
        content.Position = 0;
        var head = new byte[HeadLength];
        return head[..content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
    }

    private static SniffedFile CheckName(SniffedFile found, string fileName)
    {
        var extension = Path.GetExtension(FileName.Clean(fileName));
        return extension.Length == 0 || FileKinds.ClaimedBy(extension) == found.Kind
            ? found
            : found with { Refusal = $"Berkas bernama {extension.ToLowerInvariant()} tetapi isinya {found.Kind.IndonesianName()}." };
    }
}
