using System.Buffers.Binary;

namespace ForumLks.Media.Tests;

/// <summary>An animated WebP that shows one picture again and again (RFC 9649, section 2.7).</summary>
internal static class Animation
{
    private const byte IsAnimated = 0b10;

    public static byte[] Of(byte[] webp, int width, int height, int frames)
    {
        // Without the file's own header; a simple WebP is one chunk, an extended one begins with VP8X.
        var picture = webp[12..].AsSpan().StartsWith("VP8X"u8) ? webp[(12 + 18)..] : webp[12..];
        byte[] frame = [.. Three(0), .. Three(0), .. Three(width - 1), .. Three(height - 1), .. Three(40), 0, .. picture];
        var body = new MemoryStream();
        body.Write("WEBP"u8);
        body.Write(Chunk("VP8X"u8, [IsAnimated, 0, 0, 0, .. Three(width - 1), .. Three(height - 1)]));
        body.Write(Chunk("ANIM"u8, [0, 0, 0, 0, 0, 0]));
        for (var i = 0; i < frames; i++)
            body.Write(Chunk("ANMF"u8, frame));
        return [.. "RIFF"u8, .. Four((int)body.Length), .. body.ToArray()];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content) =>
        [.. name, .. Four(content.Length), .. content, .. new byte[content.Length & 1]];

    private static byte[] Three(int number) => Four(number)[..3];

    private static byte[] Four(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
