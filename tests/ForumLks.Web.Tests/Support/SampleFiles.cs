using System.IO.Compression;

namespace ForumLks.Web.Tests.Support;

/// <summary>Small real files, made here so that nothing has to be carried along.</summary>
public static class SampleFiles
{
    /// <summary>What a camera would have written into the picture; it must not come back out.</summary>
    public const string Secret = "GPS-LINTANG-7.4-KAMERA-RAHASIA";

    /// <summary>64 × 48 points of one red.</summary>
    private const string PlainJpeg =
        "/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09P" +
        "T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAwAEADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQA" +
        "AAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWW" +
        "l5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQD" +
        "BAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaH" +
        "iImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDCooorzj7EKKKKACiiigAooooAKKKKACii" +
        "igAooooAKKKKACiiigAooooAKKKKACiiigD/2Q==";

    /// <summary>A JPEG with a comment segment behind its start.</summary>
    public static byte[] Jpeg()
    {
        var plain = Convert.FromBase64String(PlainJpeg);
        byte[] text = [.. System.Text.Encoding.ASCII.GetBytes(Secret)];
        return [.. plain[..2], 0xFF, 0xFE, 0, (byte)(text.Length + 2), .. text, .. plain[2..]];
    }

    /// <summary>A grey PNG with a text chunk.</summary>
    public static byte[] Png(int width = 60, int height = 40)
    {
        var rows = new byte[height * (width + 1)];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i % (width + 1) == 0 ? (byte)0 : (byte)(i * 7);
        }

        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
            .. Chunk("IHDR"u8, [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]),
            .. Chunk("tEXt"u8, [.. "Comment\0"u8, .. System.Text.Encoding.ASCII.GetBytes(Secret)]),
            .. Chunk("IDAT"u8, Deflated(rows)),
            .. Chunk("IEND"u8, []),
        ];
    }

    /// <summary>A line of text on each page; readers mend its missing table of contents.</summary>
    public static byte[] Pdf(params string[] pages)
    {
        var objects = new System.Text.StringBuilder("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n");
        objects.Append("2 0 obj << /Type /Pages /Count ").Append(pages.Length).Append(" /Kids [")
            .AppendJoin(' ', pages.Select((_, i) => $"{4 + i * 2} 0 R")).Append("] >> endobj\n")
            .Append("3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\n");
        for (var i = 0; i < pages.Length; i++)
        {
            var content = $"BT /F1 12 Tf 72 720 Td ({pages[i]}) Tj ET";
            objects.Append($"{4 + i * 2} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + i * 2} 0 R >> endobj\n")
                .Append($"{5 + i * 2} 0 obj << /Length {content.Length} >>\nstream\n{content}\nendstream\nendobj\n");
        }

        return System.Text.Encoding.Latin1.GetBytes(objects.Append($"trailer << /Root 1 0 R /Size {4 + pages.Length * 2} >>\n%%EOF").ToString());
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] body)
    {
        byte[] named = [.. name, .. body];
        return [.. Big(body.Length), .. named, .. Big((int)Crc(named))];
    }

    private static byte[] Deflated(byte[] bytes)
    {
        var target = new MemoryStream();
        using (var deflate = new ZLibStream(target, CompressionLevel.Optimal))
        {
            deflate.Write(bytes);
        }

        return target.ToArray();
    }

    private static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
