using System.Buffers.Binary;
using System.IO.Compression;

namespace ForumLks.Media.Tests;

/// <summary>PNG files written by hand, so that they can claim any size.</summary>
internal static class Png
{
    /// <summary>A greyscale PNG whose header says width × height, with as few bytes of pixels as given.</summary>
    public static byte[] Claiming(int width, int height, int pixelBytes) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
        .. Chunk("IHDR"u8, [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]),
        .. Chunk("IDAT"u8, Deflated(new byte[pixelBytes])),
        .. Chunk("IEND"u8, []),
    ];

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] body)
    {
        byte[] named = [.. name, .. body];
        return [.. Big(body.Length), .. named, .. Big((int)Crc(named))];
    }

    private static byte[] Deflated(byte[] bytes)
    {
        var target = new MemoryStream();
        using (var deflate = new ZLibStream(target, CompressionLevel.Optimal))
            deflate.Write(bytes);
        return target.ToArray();
    }

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
