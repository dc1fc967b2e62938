using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ForumLks.Recipes;

/// <summary>Ids as Orchard Core writes them: 128 bits in 26 characters, five bits each, from an alphabet without i, l, o and u.</summary>
public static class OrchardId
{
    /// <summary>Number of characters of an id.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    /// <summary>A new random id.</summary>
    public static string New() => Encode(RandomNumberGenerator.GetBytes(16));

    /// <summary>The id that always belongs to <paramref name="seed"/>: the first 128 bits of the SHA-256 of its UTF-8 bytes.</summary>
    public static string From(string seed) => Encode(SHA256.HashData(Encoding.UTF8.GetBytes(seed))[..16]);

    /// <summary>True for 26 characters of the alphabet.</summary>
    public static bool IsValid(string? id) => id?.Length == Length && id.AsSpan().IndexOfAnyExcept(Allowed) < 0;

    // 26 × 5 = 130 bits: the two that are left over are zero at the front.
    private static string Encode(byte[] bytes) =>
        string.Create(Length, BinaryPrimitives.ReadUInt128BigEndian(bytes), (characters, number) =>
        {
            for (var index = Length - 1; index >= 0; index--, number >>= 5) characters[index] = Alphabet[(int)(number & 31)];
        });
}
