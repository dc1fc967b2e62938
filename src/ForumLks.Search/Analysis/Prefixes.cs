namespace ForumLks.Search.Analysis;

/// <summary>A way to cut the beginning of a word.</summary>
/// <param name="Length">Letters to take off.</param>
/// <param name="Restored">The first letter of the root that the nasal swallowed (menulis → t), or nothing.</param>
/// <param name="Kind">d, k, s, b, t, p or m: which family of prefixes.</param>
/// <param name="Cost">1, or 2 where a letter is restored or the prefix is rare.</param>
internal readonly record struct Prefix(int Length, char Restored, char Kind, int Cost);

/// <summary>The prefixes that may stand at the beginning of a word, with the sound changes of meN- and peN-.</summary>
internal static class Prefixes
{
    public static List<Prefix> Of(ReadOnlySpan<char> word, bool inner)
    {
        var found = new List<Prefix>(6);
        if (word.Length < 4)
            return found;
        AddPlain(word, inner, found);
        AddLiquid(word, "ber", 'b', found);
        AddLiquid(word, "ter", 't', found);
        AddLiquid(word, "per", 'p', found);
        if (word.StartsWith("pe"))
            AddNasal(word[2..], 'p', found);
        else if (!inner && word.StartsWith("me"))
            AddNasal(word[2..], 'm', found);
        return found;
    }

    private static void AddPlain(ReadOnlySpan<char> word, bool inner, List<Prefix> found)
    {
        if (!inner && word.StartsWith("di"))
            found.Add(new Prefix(2, '\0', 'd', 1));
        if (word.StartsWith("ke"))
            found.Add(new Prefix(2, '\0', 'k', 1));
        if (word.StartsWith("se"))
            found.Add(new Prefix(2, '\0', 's', 1));
        if (!inner && word.StartsWith("ku"))
            found.Add(new Prefix(2, '\0', 'd', 3));
        if (!inner && word.StartsWith("kau"))
            found.Add(new Prefix(3, '\0', 'd', 3));
    }

    // ber-, ter-, per-: the r falls before r and before a first syllable in -er- (bekerja, terasa, pekerja); l in belajar.
    private static void AddLiquid(ReadOnlySpan<char> word, string prefix, char kind, List<Prefix> found)
    {
        if (word.StartsWith(prefix))
            found.Add(new Prefix(3, '\0', kind, 1));
        if (word[0] != prefix[0] || word[1] != 'e')
            return;
        if (word[2] == 'r' || (word.Length > 4 && word[3] == 'e' && word[4] == 'r'))
            found.Add(new Prefix(2, '\0', kind, 1));
        if (word[2..].StartsWith("lajar"))
            found.Add(new Prefix(3, '\0', kind, 1));
    }

    // After me- or pe-: which nasal stands there, and what it may have swallowed.
    private static void AddNasal(ReadOnlySpan<char> rest, char kind, List<Prefix> found)
    {
        found.Add(new Prefix(2, '\0', kind, rest[0] is 'l' or 'm' or 'n' or 'r' or 'w' or 'y' ? 1 : 2));
        if (rest.StartsWith("nge"))
            found.Add(new Prefix(5, '\0', kind, 2));
        if (rest.StartsWith("ng"))
            AddSwallowed(rest, 2, 'k', kind, found);
        else if (rest.StartsWith("ny"))
            AddSwallowed(rest, 2, 's', kind, found);
        else if (rest[0] == 'm')
            AddSwallowed(rest, 1, 'p', kind, found);
        else if (rest[0] == 'n')
            AddSwallowed(rest, 1, 't', kind, found);
    }

    private static void AddSwallowed(ReadOnlySpan<char> rest, int nasal, char swallowed, char kind, List<Prefix> found)
    {
        if (rest.Length <= nasal)
            return;
        var beforeVowel = rest[nasal] is 'a' or 'e' or 'i' or 'o' or 'u';
        if (!beforeVowel || swallowed == 'k')
            found.Add(new Prefix(2 + nasal, '\0', kind, 1));
        if (beforeVowel)
            found.Add(new Prefix(2 + nasal, swallowed, kind, 2));
    }
}
