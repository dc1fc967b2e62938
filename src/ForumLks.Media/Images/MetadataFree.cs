using System.Buffers.Binary;
using System.Text;

namespace ForumLks.Media;

/// <summary>Whether an image carries anything beside its pixels.</summary>
/// <param name="Found">Names of the segments found, such as "EXIF" or "XMP"; "unreadable" when the file is no JPEG, PNG or WebP.</param>
public sealed record MetadataReport(IReadOnlyList<string> Found)
{
    /// <summary>True when nothing was found.</summary>
    public bool IsFree => Found.Count == 0;
}

/// <summary>Looks for EXIF (with GPS), XMP, IPTC and comments in JPEG, PNG and WebP.</summary>
public static class MetadataFree
{
    private const byte StartOfScan = 0xDA;

    /// <summary>Lists the metadata segments of an image. Colour profiles are no metadata.</summary>
    public static MetadataReport Check(ReadOnlySpan<byte> image)
    {
        var found = Signatures.KindOf(image) switch
        {
            FileKind.Jpeg => InJpeg(image),
            FileKind.Png => InPng(image),
            FileKind.WebP => InWebP(image),
            _ => ["unreadable"],
        };
        return new MetadataReport(found);
    }

    private static List<string> InJpeg(ReadOnlySpan<byte> jpeg)
    {
        var found = new List<string>();
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] != StartOfScan;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (JpegName(jpeg[at + 1], jpeg[(at + 4)..]) is { } name)
                found.Add(name);
            at += 2 + length;
        }

        return found;
    }

    private static string? JpegName(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        0xE1 => body.StartsWith("Exif"u8) ? "EXIF" : body.StartsWith("http://ns.adobe.com/"u8) ? "XMP" : "APP1",
        0xED => "IPTC",
        0xFE => "comment",
        _ => null,
    };

    private static List<string> InPng(ReadOnlySpan<byte> png)
    {
        var found = new List<string>();
        for (long at = 8; at + 8 <= png.Length; at += 12 + BinaryPrimitives.ReadUInt32BigEndian(png[(int)at..]))
            if (Encoding.Latin1.GetString(png.Slice((int)at + 4, 4)) is ("eXIf" or "tEXt" or "zTXt" or "iTXt" or "tIME") and var name)
                found.Add(name);
        return found;
    }

    private static List<string> InWebP(ReadOnlySpan<byte> webp)
    {
        var found = new List<string>();
        for (long at = 12; at + 8 <= webp.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(webp[((int)at + 4)..]);
            if (Encoding.Latin1.GetString(webp.Slice((int)at, 4)).Trim() is ("EXIF" or "XMP") and var name)
                found.Add(name);
            at += 8 + length + (length & 1);
        }

        return found;
    }
}
