namespace ForumLks.Search.Analysis;

/// <summary>
/// Looks for a known root under the affixes of a word. All ways to take the affixes off are tried (prefixes in up to three layers, one
/// suffix, a possessive, a particle) and the best root wins: the longest, with the fewest affixes, none of them a pair that cannot stand
/// together. The order of affixes and the impossible pairs are those of Adriani, Asian, Nazief, Tahaghoghi and Williams, "Stemming
/// Indonesian: a confix-stripping approach", ACM TALIP 6(4), 2007.
/// </summary>
internal sealed class RootFinder(Lexicon lexicon)
{
    private const int ShortestRoot = 3;
    private const int Layers = 3;
    private const int PerLetter = 4;
    private const int ImpossiblePair = 7;

    public string? Find(string word)
    {
        var roots = lexicon.Roots;
        if (roots.Contains(word))
            return word;
        var best = new Best();
        foreach (var ending in Endings.Of(word))
            Search(word.AsSpan(0, ending.Length), ending.Suffix, ending.Cost, 0, '\0', ref best);
        return best.Root;
    }

    private void Search(ReadOnlySpan<char> rest, Suffix suffix, int cost, int layer, char outer, ref Best best)
    {
        if (rest.Length < ShortestRoot)
            return;
        if (lexicon.Roots.Contains(rest))
            best.Offer(rest, rest.Length * PerLetter - cost);
        if (layer == Layers)
            return;
        Span<char> restored = stackalloc char[rest.Length + 1];
        foreach (var prefix in Prefixes.Of(rest, layer > 0))
        {
            var kind = outer == '\0' ? prefix.Kind : outer;
            var price = cost + prefix.Cost + (Impossible(kind, suffix) ? ImpossiblePair : 0);
            var bare = rest[prefix.Length..];
            if (prefix.Restored == '\0')
            {
                Search(bare, suffix, price, layer + 1, kind, ref best);
                continue;
            }
            restored[0] = prefix.Restored;
            bare.CopyTo(restored[1..]);
            Search(restored[..(bare.Length + 1)], suffix, price, layer + 1, kind, ref best);
        }
    }

    private static bool Impossible(char outer, Suffix suffix) => (outer, suffix) switch
    {
        ('d' or 'm' or 't', Suffix.An) => true,
        ('b' or 's', Suffix.I) => true,
        ('s' or 'k', Suffix.Kan) => true,
        _ => false
    };

    private struct Best
    {
        private int _score;
        public string? Root { get; private set; }

        public void Offer(ReadOnlySpan<char> root, int score)
        {
            if (Root is not null && score <= _score)
                return;
            Root = root.ToString();
            _score = score;
        }
    }
}
