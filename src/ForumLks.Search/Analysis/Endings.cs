namespace ForumLks.Search.Analysis;

internal enum Suffix { None, Kan, An, I }

/// <summary>A way to cut the end of a word: what remains, which derivational suffix went, how much was taken.</summary>
internal readonly record struct Ending(int Length, Suffix Suffix, int Cost);

/// <summary>Particles (-lah -kah -tah -pun), then possessives (-nya -ku -mu), then one suffix (-kan -an -i), each optional, in this order.</summary>
internal static class Endings
{
    private static readonly string[] Particles = ["lah", "kah", "tah", "pun"];
    private static readonly string[] Possessives = ["nya", "ku", "mu"];

    public static List<Ending> Of(string word)
    {
        var found = new List<Ending>(8);
        foreach (var (afterParticle, particleCost) in Cuts(word, word.Length, Particles))
            foreach (var (length, cost) in Cuts(word, afterParticle, Possessives))
                AddSuffixes(word, length, particleCost + cost, found);
        return found;
    }

    private static IEnumerable<(int Length, int Cost)> Cuts(string word, int length, string[] endings)
    {
        yield return (length, 0);
        foreach (var ending in endings)
            if (length > ending.Length + 1 && word.AsSpan(0, length).EndsWith(ending))
                yield return (length - ending.Length, 1);
    }

    private static void AddSuffixes(string word, int length, int cost, List<Ending> found)
    {
        found.Add(new Ending(length, Suffix.None, cost));
        var rest = word.AsSpan(0, length);
        if (rest.EndsWith("kan"))
            found.Add(new Ending(length - 3, Suffix.Kan, cost + 1));
        if (rest.EndsWith("an"))
            found.Add(new Ending(length - 2, Suffix.An, cost + 1));
        if (rest.EndsWith("i"))
            found.Add(new Ending(length - 1, Suffix.I, cost + 1));
    }
}
