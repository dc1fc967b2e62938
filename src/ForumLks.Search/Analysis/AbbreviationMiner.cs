namespace ForumLks.Search.Analysis;

/// <summary>
/// Finds abbreviations where a text explains them: "Long Form (ABBR)" and "ABBR (Long Form)". The letters must come from the words in
/// order, each word giving its first letter, as in Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
/// biomedical text", PSB 2003; syllable words (Satgas, Satuan Tugas) may take several letters of a word.
/// </summary>
internal static class AbbreviationMiner
{
    private const int Shortest = 2;
    private const int Longest = 10;
    private const int MostWords = 8;

    public static IEnumerable<(string Short, string Long)> Find(string text, List<Token> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!OpensParenthesis(text, tokens[i]))
                continue;
            var close = Closing(text, tokens, i);
            if (close < 0)
                continue;
            if (close == i && IsAbbreviation(text, tokens[i]) && Before(tokens, i) is { } before)
                yield return (tokens[i].Term.Surface, before);
            else if (close > i && IsAbbreviation(text, tokens[i - 1]) && Inside(tokens, i, close) is { } inside)
                yield return (tokens[i - 1].Term.Surface, inside);
        }
    }

    private static bool OpensParenthesis(string text, Token token) => token.Start > 0 && text[token.Start - 1] == '(';

    private static int Closing(string text, List<Token> tokens, int open)
    {
        for (var i = open; i < Math.Min(tokens.Count, open + MostWords); i++)
        {
            var end = tokens[i].Start + tokens[i].Length;
            if (end < text.Length && text[end] == ')')
                return i;
        }
        return -1;
    }

    // Mostly capitals (LKS, PMKS), or a capitalized syllable word (Satgas) long enough not to be chance.
    private static bool IsAbbreviation(string text, Token token)
    {
        if (token.Length is < Shortest or > Longest)
            return false;
        var capitals = 0;
        for (var i = token.Start; i < token.Start + token.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                return false;
            capitals += char.IsUpper(text[i]) ? 1 : 0;
        }
        return capitals * 2 > token.Length || (token.Length >= 4 && char.IsUpper(text[token.Start]));
    }

    private static string? Before(List<Token> tokens, int abbreviation)
    {
        var letters = tokens[abbreviation].Term.Surface;
        for (var count = 2; count <= MostWords && count <= abbreviation; count++)
            if (Explains(tokens, abbreviation - count, abbreviation, letters))
                return Name(tokens, abbreviation - count, abbreviation);
        return null;
    }

    private static string? Inside(List<Token> tokens, int open, int close) =>
        close > open && Explains(tokens, open, close + 1, tokens[open - 1].Term.Surface) ? Name(tokens, open, close + 1) : null;

    private static string Name(List<Token> tokens, int first, int end) =>
        string.Join(' ', tokens.GetRange(first, end - first).Where(t => !t.Colocated).Select(t => t.Term.Surface));

    private static bool Explains(List<Token> tokens, int first, int end, string letters) =>
        tokens[first].Term.Surface[0] == letters[0] && !tokens[first].Term.IsStop && Matches(tokens, first, end, letters, 0);

    // Each word gives one letter or more from its beginning, or three letters of its end (tuGAS); a stop word may give none.
    private static bool Matches(List<Token> tokens, int word, int end, string letters, int at)
    {
        if (word == end)
            return at == letters.Length;
        var form = tokens[word].Term.Surface;
        for (var taken = Common(form, letters, at); taken > 0; taken--)
            if (Matches(tokens, word + 1, end, letters, at + taken))
                return true;
        if (at + 3 <= letters.Length && form.EndsWith(letters.Substring(at, 3), StringComparison.Ordinal) &&
            Matches(tokens, word + 1, end, letters, at + 3))
            return true;
        return tokens[word].Term.IsStop && Matches(tokens, word + 1, end, letters, at);
    }

    private static int Common(string form, string letters, int at)
    {
        var length = 0;
        while (length < Math.Min(form.Length, 4) && at + length < letters.Length && form[length] == letters[at + length])
            length++;
        return length;
    }
}
