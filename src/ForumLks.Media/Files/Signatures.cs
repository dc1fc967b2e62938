using System.Text;

namespace ForumLks.Media;

/// <summary>The first bytes by which kinds of file are known.</summary>
internal static class Signatures
{
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx"];
    private static readonly string[] AvifBrands = ["avif", "avis"];

    public static FileKind KindOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return FileKind.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return FileKind.Png;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
            return FileKind.Gif;
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
            return FileKind.WebP;
        if (head.StartsWith("%PDF-"u8))
            return FileKind.Pdf;
        return head.Length >= 16 && head[4..].StartsWith("ftyp"u8) ? ByBrand(head) : FileKind.Unknown;
    }

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>A sentence for kinds that people do send and that are not taken; null when the bytes are none of them.</summary>
    public static string? RefusalOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return "Berkas Office ini berkata sandi atau berformat lama (.doc, .xls, .ppt). "
                + "Simpan ulang tanpa kata sandi sebagai .docx, .xlsx, .pptx, atau PDF.";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return "Teks ini disimpan sebagai UTF-16. Simpan ulang dengan pengodean UTF-8.";
        return IsOtherArchive(head) ? "Arsip tidak diterima. Unggah berkasnya satu per satu." : null;
    }

    private static bool IsOtherArchive(ReadOnlySpan<byte> head) =>
        head.StartsWith("Rar!"u8)
        || head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF])
        || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>The major brand decides, or the first known compatible brand when the major one is the general "mif1".</summary>
    private static FileKind ByBrand(ReadOnlySpan<byte> head)
    {
        var length = Math.Min(head.Length, Math.Max(16, (head[2] << 8) | head[3]));
        for (var at = 8; at + 4 <= length; at += at == 8 ? 8 : 4)
        {
            var brand = Encoding.Latin1.GetString(head.Slice(at, 4));
            if (AvifBrands.Contains(brand))
                return FileKind.Avif;
            if (HeicBrands.Contains(brand))
                return FileKind.Heic;
        }

        return FileKind.Unknown;
    }
}
