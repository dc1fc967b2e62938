using System.Buffers;
using ForumLks.Search.Index;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Postgres;

/// <summary>
/// Postings as bytes: unit numbers ascending, the first as its distance from the largest and each further one as the difference, in groups of seven bits, each
/// followed by its frequency. Three or four bytes a posting.
/// </summary>
internal static class PostingBlock
{
    /// <summary>Few enough for PostgreSQL to keep a block in its row.</summary>
    public const int MostPostings = 500;

    public static byte[] Write(ReadOnlySpan<(long Unit, byte Frequency)> postings)
    {
        var bytes = new ArrayBufferWriter<byte>(postings.Length * 4 + 8);
        var before = 0L;
        foreach (var (unit, frequency) in postings)
        {
            WriteNumber(bytes, (ulong)(before == 0 ? UnitNumber.Largest - unit : unit - before));
            bytes.GetSpan(1)[0] = frequency;
            bytes.Advance(1);
            before = unit;
        }
        return bytes.WrittenSpan.ToArray();
    }

    public static void Read(ReadOnlySpan<byte> bytes, PostingList into)
    {
        var unit = 0L;
        for (var at = 0; at < bytes.Length;)
        {
            unit = unit == 0 ? UnitNumber.Largest - (long)ReadNumber(bytes, ref at) : unit + (long)ReadNumber(bytes, ref at);
            into.Add(unit, bytes[at++]);
        }
    }

    private static void WriteNumber(ArrayBufferWriter<byte> bytes, ulong number)
    {
        var span = bytes.GetSpan(10);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
            span[length++] = (byte)(number | 0x80);
        span[length++] = (byte)number;
        bytes.Advance(length);
    }

    private static ulong ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }
    }
}
