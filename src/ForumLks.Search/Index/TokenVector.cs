using System.Buffers.Binary;
using ForumLks.Search.Analysis;

namespace ForumLks.Search.Index;

/// <summary>
/// The tokens of a unit in order, six bytes each: 32 bits of the stem's key, 14 bits of the surface's, a bit for numbers and one for
/// tokens that stand at the same position as the one before. Re-ranking, phrases and likeness read this instead of the text.
/// </summary>
internal static class TokenVector
{
    public const int Header = 6;
    public const int Entry = 6;
    private const ushort ColocatedBit = 0x8000;
    private const ushort NumberBit = 0x4000;

    public static byte[] Write(IReadOnlyList<Token> title, IReadOnlyList<Token> summary, IReadOnlyList<Token> body)
    {
        var bytes = new byte[Header + Entry * (title.Count + summary.Count + body.Count)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)title.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)summary.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), (ushort)body.Count);
        var at = Header;
        foreach (var tokens in (ReadOnlySpan<IReadOnlyList<Token>>)[title, summary, body])
            foreach (var token in tokens)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), (uint)token.Term.Key);
                var mark = token.Term.SurfaceMark | (token.Term.IsNumber ? NumberBit : 0) | (token.Colocated ? ColocatedBit : 0);
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 4), (ushort)mark);
                at += Entry;
            }
        return bytes;
    }

    public static int TitleCount(ReadOnlySpan<byte> vector) => BinaryPrimitives.ReadUInt16LittleEndian(vector);

    public static int Count(ReadOnlySpan<byte> vector) => (vector.Length - Header) / Entry;

    public static uint Stem(ReadOnlySpan<byte> vector, int token) => BinaryPrimitives.ReadUInt32LittleEndian(vector[(Header + Entry * token)..]);

    public static ushort Surface(ReadOnlySpan<byte> vector, int token) => (ushort)(Mark(vector, token) & 0x3FFF);

    public static bool IsNumber(ReadOnlySpan<byte> vector, int token) => (Mark(vector, token) & NumberBit) != 0;

    public static bool IsColocated(ReadOnlySpan<byte> vector, int token) => (Mark(vector, token) & ColocatedBit) != 0;

    private static ushort Mark(ReadOnlySpan<byte> vector, int token) =>
        BinaryPrimitives.ReadUInt16LittleEndian(vector[(Header + Entry * token + 4)..]);
}
