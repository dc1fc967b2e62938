namespace ForumLks.Media;

/// <summary>Walks a GIF's blocks (CompuServe, GIF89a specification, 1990) and accepts only one that ends where its file ends.</summary>
internal static class GifShape
{
    private const int HeaderLength = 13;
    private const byte Image = 0x2C;
    private const byte Extension = 0x21;
    private const byte Trailer = 0x3B;

    public static bool IsWhole(ReadOnlySpan<byte> gif)
    {
        if (gif.Length < HeaderLength)
            return false;
        var at = HeaderLength + ColourTable(gif[10]);
        while (at < gif.Length && gif[at] != Trailer)
        {
            at = gif[at] switch
            {
                Extension => SubBlocks(gif, at + 2),
                Image when at + 9 < gif.Length => SubBlocks(gif, at + 11 + ColourTable(gif[at + 9])),
                _ => gif.Length,
            };
        }

        // Some writers pad with zeros after the trailer.
        return at < gif.Length && !gif[(at + 1)..].ContainsAnyExcept((byte)0);
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int SubBlocks(ReadOnlySpan<byte> gif, int at)
    {
        while (at < gif.Length && gif[at] != 0)
            at += gif[at] + 1;
        return at + 1;
    }
}
