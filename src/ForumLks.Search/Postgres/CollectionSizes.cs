using System.Buffers.Binary;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Postgres;

/// <summary>
/// How much was added or taken away, as blocks of the term 0: adding them up gives the collection's size, and no two writers ever wait
/// for one shared row.
/// </summary>
internal static class CollectionSizes
{
    public const long Term = 0;

    public static byte[] Write(long units, long tokens)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, units);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), tokens);
        return bytes;
    }

    public static CollectionSize Add(CollectionSize size, ReadOnlySpan<byte> bytes) => new(
        size.Units + BinaryPrimitives.ReadInt64LittleEndian(bytes), size.Tokens + BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]));
}
