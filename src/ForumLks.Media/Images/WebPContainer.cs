using System.Buffers.Binary;
using System.Text;

namespace ForumLks.Media;

/// <summary>
/// Takes everything but the picture out of a WebP file (container specification: RFC 9649, section 2.7). libvips 8.14, asked to strip,
/// still writes
/// an EXIF chunk and a colour profile; the profile is sRGB, which is what browsers assume without it.
/// </summary>
internal static class WebPContainer
{
    private const int RiffHeader = 12;
    private const int ChunkHeader = 8;

    /// <summary>Bits of the VP8X flags that announce a colour profile, EXIF and XMP.</summary>
    private const byte Announcements = 0b0010_1100;

    public static byte[] PictureOnly(ReadOnlySpan<byte> webp)
    {
        var kept = new MemoryStream();
        kept.Write(webp[..RiffHeader]);
        for (var at = RiffHeader; at + ChunkHeader <= webp.Length;)
        {
            var length = ChunkHeader + Padded(BinaryPrimitives.ReadUInt32LittleEndian(webp[(at + 4)..]));
            var chunk = webp.Slice(at, Math.Min(length, webp.Length - at));
            Keep(kept, chunk);
            at += length;
        }

        var picture = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(picture.AsSpan(4), (uint)picture.Length - ChunkHeader);
        return picture;
    }

    private static int Padded(uint length) => checked((int)(length + (length & 1)));

    private static void Keep(MemoryStream kept, ReadOnlySpan<byte> chunk)
    {
        var name = Encoding.Latin1.GetString(chunk[..4]);
        if (name is not ("VP8X" or "VP8 " or "VP8L" or "ALPH"))
            return;
        var start = (int)kept.Length;
        kept.Write(chunk);
        if (name == "VP8X")
            kept.GetBuffer()[start + ChunkHeader] &= unchecked((byte)~Announcements);
    }
}
