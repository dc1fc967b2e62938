namespace ForumLks.Media;

/// <summary>Takes the text out of documents, for search and for checking what they contain.</summary>
public static class DocumentText
{
    /// <summary>
    /// Reads PDF (through pdftotext), Word, Excel, PowerPoint, OpenDocument text, plain text and CSV. A document that is locked, damaged,
    /// too large
    /// or without text gives a note, not an exception; so does a missing pdftotext.
    /// </summary>
    /// <param name="path">The file; its name does not matter.</param>
    /// <param name="kind">Its kind, as <see cref="FileSniffer"/> found it.</param>
    /// <param name="limits">Limits; the default ones when null.</param>
    /// <param name="cancellation">Stops reading; an outside program is killed.</param>
    /// <exception cref="ArgumentException">The kind is no document.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<DocumentExtract> Extract(
        string path, FileKind kind, ExtractLimits? limits = null, CancellationToken cancellation = default)
    {
        if (!kind.IsDocument())
            throw new ArgumentException($"Not a document: {kind}", nameof(kind));
        limits ??= ExtractLimits.Default;
        if (new FileInfo(path).Length > limits.MaxBytes)
            return DocumentExtract.Nothing(ExtractNote.TooLarge);
        return kind == FileKind.Pdf
            ? await PdfText.Extract(path, limits, cancellation)
            : await Task.Run(() => FromStream(path, kind, limits, cancellation), cancellation);
    }

    private static DocumentExtract FromStream(string path, FileKind kind, ExtractLimits limits, CancellationToken cancellation)
    {
        using var file = File.OpenRead(path);
        var pages = new PageCollector(limits, cancellation);
        return kind switch
        {
            FileKind.Docx => ZippedDocument.Read(file, pages, WordText.Collect),
            FileKind.Xlsx => ZippedDocument.Read(file, pages, SheetText.Collect),
            FileKind.Pptx => ZippedDocument.Read(file, pages, SlideText.Collect),
            FileKind.Odt => ZippedDocument.Read(file, pages, OpenDocumentText.Collect),
            _ => PlainFileText.Read(file, pages),
        };
    }
}
