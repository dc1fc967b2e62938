namespace ForumLks.Search.Analysis;

/// <summary>
/// The rule-only algorithm for words that no root explains: F. Z. Tala, "A Study of Stemming Effects on Information Retrieval in Bahasa
/// Indonesia", University of Amsterdam, 2003, as the Snowball project orders its steps. A word keeps at least two syllables.
/// </summary>
internal static class UnknownWord
{
    public static (string Stem, string? Alternate) Stem(string form)
    {
        var word = form;
        word = Cut(word, "kah", "lah", "pun");
        word = Cut(word, "nya", "ku", "mu");
        if (Syllables(word) <= 2)
            return (word, null);
        var (bare, first) = FirstPrefix(word);
        if (first == 0)
            return (Suffix(SecondPrefix(word), 0), null);
        if (Syllables(bare) > 2)
        {
            var cut = Suffix(bare, first);
            bare = cut != bare && Syllables(cut) > 2 ? SecondPrefix(cut) : cut;
        }
        return (bare, null);
    }

    private static string Cut(string word, params ReadOnlySpan<string> endings)
    {
        if (Syllables(word) > 2)
            foreach (var ending in endings)
                if (word.EndsWith(ending, StringComparison.Ordinal))
                    return word[..^ending.Length];
        return word;
    }

    // Kinds as in the algorithm: 1 di- meN- ter-, 2 peN-, 3 ke-; they decide which suffix may follow.
    private static (string Remaining, int Kind) FirstPrefix(string word) => word switch
    {
        ['d', 'i', ..] => (word[2..], 1),
        ['t', 'e', 'r', ..] => (word[3..], 1),
        ['k', 'e', ..] => (word[2..], 3),
        ['m', 'e', 'n', 'g', ..] => (word[4..], 1),
        ['m', 'e', 'n', 'y', var v, ..] when Vowel(v) => ("s" + word[4..], 1),
        ['m', 'e', 'n', ..] => (word[3..], 1),
        ['m', 'e', 'm', var v, ..] when Vowel(v) => ("p" + word[3..], 1),
        ['m', 'e', 'm', ..] => (word[3..], 1),
        ['p', 'e', 'n', 'g', ..] => (word[4..], 2),
        ['p', 'e', 'n', 'y', var v, ..] when Vowel(v) => ("s" + word[4..], 2),
        ['p', 'e', 'n', ..] => (word[3..], 2),
        ['p', 'e', 'm', var v, ..] when Vowel(v) => ("p" + word[3..], 2),
        ['p', 'e', 'm', ..] => (word[3..], 2),
        _ => (word, 0)
    };

    private static string SecondPrefix(string word) => word switch
    {
        ['b' or 'p', 'e', 'r', ..] => word[3..],
        ['b' or 'p', 'e', 'l', 'a', 'j', 'a', 'r', ..] => word[3..],
        ['b', 'e', var c, 'e', 'r', ..] when !Vowel(c) => word[2..],
        ['p', 'e', ..] => word[2..],
        _ => word
    };

    private static string Suffix(string word, int prefix)
    {
        if (Syllables(word) <= 2)
            return word;
        if (prefix is not (2 or 3) && word.EndsWith("kan", StringComparison.Ordinal))
            return word[..^3];
        if (prefix != 1 && word.EndsWith("an", StringComparison.Ordinal))
            return word[..^2];
        return prefix <= 2 && word.EndsWith('i') && !word.EndsWith("si", StringComparison.Ordinal) ? word[..^1] : word;
    }

    private static int Syllables(string word)
    {
        var count = 0;
        foreach (var c in word)
            if (Vowel(c))
                count++;
        return count;
    }

    private static bool Vowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
