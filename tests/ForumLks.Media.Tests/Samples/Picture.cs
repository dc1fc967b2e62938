using System.Buffers.Binary;
using System.Text;

namespace ForumLks.Media.Tests;

/// <summary>Real pictures, made by libvips at test time: left half red, right half blue, with a little noise.</summary>
internal static class Picture
{
    public static async Task<byte[]> Make(Bench bench, int width, int height, string format)
    {
        var source = bench.Put($"sumber-{Guid.NewGuid():N}.ppm", Pixels(width, height));
        var target = bench.In($"gambar-{Guid.NewGuid():N}.{format}");
        await bench.Vips("copy", source, target + (format == "jpg" ? "[strip]" : ""));
        return await File.ReadAllBytesAsync(target, TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// Puts an EXIF segment with orientation, a GPS position and a camera name right after the start of a JPEG, and an XMP segment after
    /// it.
    /// </summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation) =>
        [.. jpeg[..2], .. Segment(Exif(orientation)), .. Segment([.. "http://ns.adobe.com/xap/1.0/\0"u8, .. "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>"u8]), .. jpeg[2..]];

    /// <summary>An EXIF segment, and behind it so many bytes in segments of the same kind; one segment holds 64 KB at most.</summary>
    public static byte[] WithMuchExif(byte[] jpeg, int bytes)
    {
        var much = new MemoryStream();
        much.Write(jpeg.AsSpan(0, 2));
        much.Write(Segment(Exif(1)));
        for (var left = bytes; left > 0; left -= 65_000)
            much.Write(Segment([.. "Exif\0\0"u8, .. new byte[65_000]]));
        much.Write(jpeg.AsSpan(2));
        return much.ToArray();
    }

    private static byte[] Pixels(int width, int height)
    {
        var noise = new Random(7);
        var pixels = new byte[width * height * 3];
        for (var i = 0; i < pixels.Length; i += 3)
        {
            var left = i / 3 % width < width / 2;
            pixels[i] = (byte)((left ? 200 : 20) + noise.Next(20));
            pixels[i + 1] = (byte)noise.Next(20);
            pixels[i + 2] = (byte)((left ? 20 : 200) + noise.Next(20));
        }

        return [.. Encoding.ASCII.GetBytes($"P6\n{width} {height}\n255\n"), .. pixels];
    }

    private static byte[] Segment(byte[] body)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(body.Length + 2));
        return [0xFF, 0xE1, .. length, .. body];
    }

    /// <summary>
    /// A little-endian TIFF: one directory with orientation, camera and a pointer to the GPS directory, which holds latitude and its
    /// hemisphere.
    /// </summary>
    private static byte[] Exif(ushort orientation)
    {
        const int camera = 8 + 2 + (3 * 12) + 4;
        const int gps = camera + 8;
        const int latitude = gps + 2 + (2 * 12) + 4;
        return
        [
            .. "Exif\0\0"u8, .. "II*\0"u8, .. Four(8),
            .. Two(3), .. Entry(0x0110, 2, 8, camera), .. Entry(0x0112, 3, 1, orientation), .. Entry(0x8825, 4, 1, gps), .. Four(0),
            .. "HpMurah\0"u8,
            .. Two(2), .. Entry(1, 2, 2, 'S'), .. Entry(2, 5, 3, latitude), .. Four(0),
            .. Four(7), .. Four(1), .. Four(37), .. Four(1), .. Four(45), .. Four(1),
        ];
    }

    private static byte[] Entry(ushort tag, ushort type, int count, int value) => [.. Two(tag), .. Two(type), .. Four(count), .. Four(value)];

    private static byte[] Two(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Four(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}
