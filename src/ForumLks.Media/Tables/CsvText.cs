using System.Text;
using System.Text.Unicode;

namespace ForumLks.Media;

/// <summary>One line of a text file. A foreign one is not UTF-8, and was read as Windows-1252.</summary>
internal readonly record struct CsvLine(string Text, bool IsForeign);

/// <summary>
/// The lines of a text file, each decoded by itself: UTF-8 where it is valid, Windows-1252 where it is not. Two people's lines pasted into one
/// file are then told apart instead of being spoilt.
/// </summary>
internal sealed class CsvText
{
    private const int LongestLine = 1 << 20;
    private const int LookedAt = 4096;
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private readonly string path;
    private readonly Encoding? wide;

    private CsvText(string path, Encoding? wide) => (this.path, this.wide) = (path, wide);

    /// <summary>Lines beyond ASCII in both encodings.</summary>
    public bool IsMixed { get; private set; }

    public static CsvText Look(string path)
    {
        var text = new CsvText(path, Wide(path));
        if (text.wide is not null)
            return text;
        var (foreign, utf8) = (false, false);
        foreach (var line in text.Bytes())
        {
            if (line.Span.IndexOf((byte)0) >= 0)
                throw new SheetRefusal("Berkas ini bukan CSV dan bukan .xlsx. Simpan dari Excel atau LibreOffice sebagai .xlsx atau CSV, lalu unggah lagi.");
            var valid = Utf8.IsValid(line.Span);
            foreign |= !valid;
            utf8 |= valid && line.Span.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) >= 0;
        }

        text.IsMixed = foreign && utf8;
        return text;
    }

    public IEnumerable<CsvLine> Lines()
    {
        if (wide is not null)
        {
            using var reader = new StreamReader(path, wide);
            while (reader.ReadLine() is { } line)
                yield return line.Length <= LongestLine ? new CsvLine(line, false) : throw TooLong();
            yield break;
        }

        foreach (var line in Bytes())
        {
            var valid = Utf8.IsValid(line.Span);
            yield return new CsvLine((valid ? Encoding.UTF8 : Windows).GetString(line.Span), !valid);
        }
    }

    /// <summary>UTF-16 by its mark, or by the zero beside each Latin letter.</summary>
    private static UnicodeEncoding? Wide(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[LookedAt];
        var read = head.AsSpan(0, file.ReadAtLeast(head, LookedAt, throwOnEndOfStream: false));
        if (read.StartsWith(new byte[] { 0xFF, 0xFE }))
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        if (read.StartsWith(new byte[] { 0xFE, 0xFF }))
            return new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
        var (even, odd) = (0, 0);
        for (var i = 0; i < read.Length; i++)
            (even, odd) = read[i] != 0 ? (even, odd) : i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        // Zeros on both sides are no letters of any encoding.
        var (most, least) = (Math.Max(even, odd), Math.Min(even, odd));
        return read.Length < 4 || most <= read.Length / 4 || least * 8 > most ? null : new UnicodeEncoding(bigEndian: even > odd, byteOrderMark: false);
    }

    /// <summary>Ends at LF, CR LF or a CR alone; the mark of UTF-8 at the beginning is left out.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> Bytes()
    {
        using var file = new BufferedStream(File.OpenRead(path), 64 * 1024);
        var line = new MemoryStream();
        var isFirst = true;
        for (var b = file.ReadByte(); b >= 0; b = file.ReadByte())
        {
            if (b is '\n' or '\r')
            {
                if (b == '\r' && Next(file) == '\n')
                    file.ReadByte();
                yield return Taken(line, isFirst);
                (isFirst, line.Position) = (false, 0);
                line.SetLength(0);
                continue;
            }

            line.WriteByte((byte)b);
            if (line.Length > LongestLine)
                throw TooLong();
        }

        if (line.Length > 0)
            yield return Taken(line, isFirst);
    }

    private static ReadOnlyMemory<byte> Taken(MemoryStream line, bool isFirst)
    {
        var bytes = line.GetBuffer().AsMemory(0, (int)line.Length);
        return isFirst && bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }

    private static int Next(BufferedStream file)
    {
        var next = file.ReadByte();
        if (next >= 0)
            file.Seek(-1, SeekOrigin.Current);
        return next;
    }

    private static SheetRefusal TooLong() => new("Ada baris yang lebih panjang dari satu juta huruf. Berkas ini bukan tabel yang dapat dibaca.");
}
