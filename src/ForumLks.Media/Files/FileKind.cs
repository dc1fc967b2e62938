namespace ForumLks.Media;

/// <summary>The kinds of file that the forum takes.</summary>
public enum FileKind
{
    /// <summary>None of the kinds below.</summary>
    Unknown,

    /// <summary>JPEG image.</summary>
    Jpeg,

    /// <summary>PNG image.</summary>
    Png,

    /// <summary>WebP image.</summary>
    WebP,

    /// <summary>GIF image.</summary>
    Gif,

    /// <summary>HEIC image, as iPhones take.</summary>
    Heic,

    /// <summary>AVIF image.</summary>
    Avif,

    /// <summary>PDF document.</summary>
    Pdf,

    /// <summary>Word document without macros.</summary>
    Docx,

    /// <summary>Excel workbook without macros.</summary>
    Xlsx,

    /// <summary>PowerPoint presentation without macros.</summary>
    Pptx,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>Plain text in UTF-8 or Latin-1.</summary>
    Text,

    /// <summary>Table in plain text.</summary>
    Csv,
}

/// <summary>What is known about each kind.</summary>
public static class FileKinds
{
    /// <summary>True for the kinds that become image variants.</summary>
    public static bool IsImage(this FileKind kind) => kind is >= FileKind.Jpeg and <= FileKind.Avif;

    /// <summary>True for the kinds that text is taken from.</summary>
    public static bool IsDocument(this FileKind kind) => kind >= FileKind.Pdf;

    /// <summary>The media type to serve the file with; <c>application/octet-stream</c> for Unknown.</summary>
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.WebP => "image/webp",
        FileKind.Gif => "image/gif",
        FileKind.Heic => "image/heic",
        FileKind.Avif => "image/avif",
        FileKind.Pdf => "application/pdf",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        FileKind.Text => "text/plain; charset=utf-8",
        FileKind.Csv => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    };

    /// <summary>How the kind is called in an Indonesian sentence, such as "gambar PNG".</summary>
    public static string IndonesianName(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => "gambar JPEG",
        FileKind.Png => "gambar PNG",
        FileKind.WebP => "gambar WebP",
        FileKind.Gif => "gambar GIF",
        FileKind.Heic => "gambar HEIC",
        FileKind.Avif => "gambar AVIF",
        FileKind.Pdf => "dokumen PDF",
        FileKind.Docx => "dokumen Word",
        FileKind.Xlsx => "lembar kerja Excel",
        FileKind.Pptx => "presentasi PowerPoint",
        FileKind.Odt => "dokumen OpenDocument",
        FileKind.Text => "teks biasa",
        FileKind.Csv => "tabel CSV",
        _ => "jenis yang tidak dikenal",
    };

    /// <summary>The kind that a file name claims, by its extension; Unknown for any other extension.</summary>
    internal static FileKind ClaimedBy(string extension) => extension.ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" or ".jpe" or ".jfif" => FileKind.Jpeg,
        ".png" => FileKind.Png,
        ".webp" => FileKind.WebP,
        ".gif" => FileKind.Gif,
        ".heic" or ".heif" => FileKind.Heic,
        ".avif" => FileKind.Avif,
        ".pdf" => FileKind.Pdf,
        ".docx" => FileKind.Docx,
        ".xlsx" => FileKind.Xlsx,
        ".pptx" => FileKind.Pptx,
        ".odt" => FileKind.Odt,
        ".txt" or ".md" => FileKind.Text,
        ".csv" => FileKind.Csv,
        _ => FileKind.Unknown,
    };
}
