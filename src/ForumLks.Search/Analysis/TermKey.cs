namespace ForumLks.Search.Analysis;

/// <summary>A stable 64-bit key for a term (FNV-1a over UTF-16 with a final mix): the same on every machine and in every version.</summary>
internal static class TermKey
{
    public static long Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return (long)Mix(hash);
    }

    // FNV's low bits are weak for short words; the finalizer of MurmurHash3 spreads them.
    private static ulong Mix(ulong h)
    {
        h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdUL;
        h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return h ^ (h >> 33);
    }
}
