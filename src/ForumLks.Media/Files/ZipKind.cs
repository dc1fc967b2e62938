using System.IO.Compression;
using System.Text;

namespace ForumLks.Media;

/// <summary>Tells the kinds of document that are zip archives apart by what is in them.</summary>
internal static class ZipKind
{
    private const int ContentTypesLimit = 1 << 20;
    private const string OtherOffice = "Jenis berkas Office ini belum diterima. Simpan sebagai .docx, .xlsx, .pptx, atau PDF.";

    public static SniffedFile Detect(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return ZipGuard.Refusal(zip) is { } refusal ? new SniffedFile(FileKind.Unknown, refusal) : Detect(zip);
        }
        catch (InvalidDataException)
        {
            return new SniffedFile(FileKind.Unknown, "Berkas ini rusak dan tidak dapat dibuka. Simpan ulang, lalu unggah lagi.");
        }
    }

    private static SniffedFile Detect(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is { } contentTypes)
            return Office(zip, Read(contentTypes));
        if (zip.GetEntry("mimetype") is { } mimetype && Read(mimetype).Trim() == FileKind.Odt.MediaType())
            return new SniffedFile(FileKind.Odt, OpenDocumentMacros(zip));
        return new SniffedFile(FileKind.Unknown, "Arsip tidak diterima. Unggah berkasnya satu per satu.");
    }

    private static SniffedFile Office(ZipArchive zip, string contentTypes)
    {
        var kind = Kind(contentTypes);
        if (contentTypes.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || contentTypes.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return new SniffedFile(kind, "Berkas Office ini berisi makro. Simpan ulang tanpa makro, lalu unggah lagi.");
        return new SniffedFile(kind, kind == FileKind.Unknown ? OtherOffice : null);
    }

    private static FileKind Kind(string contentTypes) =>
        contentTypes.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) ? FileKind.Docx
        : contentTypes.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) ? FileKind.Xlsx
        : contentTypes.Contains("presentationml.presentation.main+xml", StringComparison.Ordinal) ? FileKind.Pptx
        : FileKind.Unknown;

    private static string? OpenDocumentMacros(ZipArchive zip) =>
        zip.Entries.Any(entry => entry.FullName.Split('/')[0].ToLowerInvariant() is "basic" or "scripts")
            ? "Dokumen ini berisi makro. Simpan ulang tanpa makro, lalu unggah lagi."
            : null;

    private static string Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[Math.Min(entry.Length, ContentTypesLimit)];
        return Encoding.UTF8.GetString(buffer, 0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }
}
