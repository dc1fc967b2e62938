namespace ForumLks.Search.Query;

/// <summary>
/// All words one typing error away: a letter missing, added, changed, or two swapped (Damerau, "A technique for computer detection and
/// correction of spelling errors", CACM 7(3), 1964). Some five hundred for a word of nine letters; the vocabulary tells which exist.
/// </summary>
internal static class OneEdit
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const int Shortest = 4;
    private const int Longest = 24;

    public static bool IsWorthwhile(string word) => word.Length is >= Shortest and <= Longest && word.All(char.IsLetter);

    public static HashSet<string> Of(string word)
    {
        var near = new HashSet<string>();
        for (var i = 0; i < word.Length; i++)
        {
            near.Add(word[..i] + word[(i + 1)..]);
            if (i + 1 < word.Length)
                near.Add(word[..i] + word[i + 1] + word[i] + word[(i + 2)..]);
            foreach (var c in Letters)
                near.Add(word[..i] + c + word[(i + 1)..]);
        }
        for (var i = 0; i <= word.Length; i++)
            foreach (var c in Letters)
                near.Add(word[..i] + c + word[i..]);
        near.Remove(word);
        return near;
    }
}
