using System.Buffers.Binary;
using System.Text;

namespace ForumLks.Media;

/// <summary>Whether an image carries anything beside its pixels.</summary>
/// <param name="Found">Names of the segments found, such as "EXIF" or "XMP"; "unreadable" when the file is none of the four kinds.</param>
public sealed record MetadataReport(IReadOnlyList<string> Found)
{
    /// <summary>True when nothing was found.</summary>
    public bool IsFree => Found.Count == 0;
}

/// <summary>Looks for EXIF (with GPS), XMP, IPTC, comments, colour profiles and thumbnails in JPEG, PNG, WebP and AVIF.</summary>
public static class MetadataFree
{
    private const byte StartOfScan = 0xDA;

    /// <summary>Lists what an image carries beside its pixels. A colour profile counts: it has room for names and comments.</summary>
    public static MetadataReport Check(ReadOnlySpan<byte> image)
    {
        var found = Signatures.KindOf(image) switch
        {
            FileKind.Jpeg => InJpeg(image),
            FileKind.Png => InPng(image),
            FileKind.WebP => InWebP(image),
            FileKind.Avif => InAvif(image),
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
        0xE0 => body.StartsWith("JFIF\0"u8) && body.Length > 13 && body[12] * body[13] > 0 ? "thumbnail" : null,
        0xE2 => body.StartsWith("ICC_PROFILE"u8) ? "ICC" : "APP2",
        0xED => "IPTC",
        0xFE => "comment",
        _ => null,
    };

    private static List<string> InPng(ReadOnlySpan<byte> png)
    {
        var found = new List<string>();
        for (long at = 8; at + 8 <= png.Length; at += 12 + BinaryPrimitives.ReadUInt32BigEndian(png[(int)at..]))
            if (Encoding.Latin1.GetString(png.Slice((int)at + 4, 4)) is ("eXIf" or "tEXt" or "zTXt" or "iTXt" or "tIME" or "iCCP") and var name)
                found.Add(name);
        return found;
    }

    private static List<string> InWebP(ReadOnlySpan<byte> webp)
    {
        var found = new List<string>();
        for (long at = 12; at + 8 <= webp.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(webp[((int)at + 4)..]);
            if (Encoding.Latin1.GetString(webp.Slice((int)at, 4)).Trim() is ("EXIF" or "XMP" or "ICCP") and var name)
                found.Add(name);
            at += 8 + length + (length & 1);
        }

        return found;
    }

    /// <summary>Item types and properties stand in the boxes before the coded picture (ISO/IEC 23008-12).</summary>
    private static List<string> InAvif(ReadOnlySpan<byte> avif)
    {
        var pixels = avif.IndexOf("mdat"u8);
        var boxes = pixels < 0 ? avif : avif[..pixels];
        var found = new List<string>();
        if (boxes.IndexOf("infe"u8) >= 0 && boxes.IndexOf("Exif"u8) >= 0)
            found.Add("EXIF");
        if (boxes.IndexOf("application/rdf+xml"u8) >= 0)
            found.Add("XMP");
        if (boxes.IndexOf("colrprof"u8) >= 0 || boxes.IndexOf("colrrICC"u8) >= 0)
            found.Add("ICC");
        if (boxes.IndexOf("thmb"u8) >= 0)
            found.Add("thumbnail");
        return found;
    }
}
