using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ForumLks.Search.Analysis;

namespace ForumLks.Search.Index;

/// <summary>
/// The tokens of a unit in order, four bytes each: 24 bits of the stem's key, 6 bits of the surface's, a bit for numbers and one for
/// tokens that stand at the same position as the one before. Re-ranking, phrases and likeness read this instead of the text.
/// </summary>
internal static class TokenVector
{
    public const int Header = 4;
    public const int Entry = 4;
    private const uint StemBits = 0x00FF_FFFF;
    private const uint NumberBit = 0x4000_0000;
    private const uint ColocatedBit = 0x8000_0000;
    private const int SurfaceShift = 24;

    public static byte[] Write(List<Token> title, List<Token> summary, List<Token> body)
    {
        var bytes = new byte[Header + Entry * (title.Count + summary.Count + body.Count)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)title.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)summary.Count);
        var entries = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(Header));
        var at = 0;
        foreach (var tokens in (ReadOnlySpan<List<Token>>)[title, summary, body])
            foreach (ref readonly var token in CollectionsMarshal.AsSpan(tokens))
                entries[at++] = token.Term.Entry | (token.Colocated ? ColocatedBit : 0);
        return bytes;
    }

    /// <summary>What stands for a term in a vector, wherever it stands.</summary>
    public static uint EntryOf(long key, string surface) =>
        StemOf(key) | (uint)SurfaceOf(surface) << SurfaceShift | (char.IsAsciiDigit(surface[0]) ? NumberBit : 0);

    public static uint StemOf(long key) => (uint)key & StemBits;

    public static int SurfaceOf(string surface) => (int)(TermKey.Of(surface) >> 40) & 0x3F;

    public static int TitleCount(ReadOnlySpan<byte> vector) => BinaryPrimitives.ReadUInt16LittleEndian(vector);

    public static ReadOnlySpan<uint> Entries(ReadOnlySpan<byte> vector) => MemoryMarshal.Cast<byte, uint>(vector[Header..]);

    public static uint Stem(uint entry) => entry & StemBits;

    public static int Surface(uint entry) => (int)(entry >> SurfaceShift) & 0x3F;

    public static bool IsNumber(uint entry) => (entry & NumberBit) != 0;

    public static bool IsColocated(uint entry) => (entry & ColocatedBit) != 0;

    /// <summary>Whether stems stand one after the other from a position on; what is colocated is stepped over.</summary>
    public static bool Continues(ReadOnlySpan<uint> entries, int position, IReadOnlyList<uint> stems)
    {
        for (var i = 1; i < stems.Count; i++)
        {
            do
                position++;
            while (position < entries.Length && IsColocated(entries[position]));
            if (position >= entries.Length || Stem(entries[position]) != stems[i])
                return false;
        }
        return true;
    }
}
