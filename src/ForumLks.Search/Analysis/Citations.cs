namespace ForumLks.Search.Analysis;

/// <summary>
/// Legal citations as one searchable thing: "UU 11/2009", "UU No. 11 Tahun 2009" and "Undang-Undang Nomor 11 Tahun 2009" all carry the
/// term <c>uu:11/2009</c> beside their words.
/// </summary>
internal static class Citations
{
    private const int Reach = 8;

    public static void Mark(List<Token> tokens, int first, Lexicon lexicon, Func<string, Term> termOf)
    {
        var found = new List<(int Act, Token Citation)>();
        for (var i = first; i < tokens.Count; i++)
        {
            if (!lexicon.IsLegalAct(tokens[i].Term.Surface) || !TryRead(tokens, i, lexicon, out var act, out var last))
                continue;
            var end = tokens[last.Year].Start + tokens[last.Year].Length;
            var form = $"{act}:{tokens[last.Number].Term.Surface}/{tokens[last.Year].Term.Surface}";
            found.Add((i, new Token(tokens[i].Start, end - tokens[i].Start, termOf(form), Colocated: true)));
            i = last.Year;
        }
        if (found.Count > 0)
            Weave(tokens, found);
    }

    // All at once, from the first on: inserting one by one would take quadratic time.
    private static void Weave(List<Token> tokens, List<(int Act, Token Citation)> found)
    {
        var rest = tokens.GetRange(found[0].Act, tokens.Count - found[0].Act);
        tokens.RemoveRange(found[0].Act, rest.Count);
        var next = 0;
        for (var i = 0; i < rest.Count; i++)
        {
            tokens.Add(rest[i]);
            if (next < found.Count && found[next].Act == found[0].Act + i)
                tokens.Add(found[next++].Citation);
        }
    }

    // act [di words: daerah, pemerintah, menteri sosial…] [no | nomor] number [tahun] year
    private static bool TryRead(List<Token> tokens, int i, Lexicon lexicon, out string act, out (int Number, int Year) found)
    {
        found = default;
        act = "";
        var words = new List<string>(3);
        for (var j = i; j < Math.Min(tokens.Count - 1, i + Reach); j++)
        {
            var form = tokens[j].Term.Surface;
            if (IsNumber(form))
                return lexicon.TryLegalAct(words, out act) && TryYear(tokens, j, out found);
            if (form is not ("no" or "nomor" or "nmr" or "ri" or "republik" or "indonesia"))
                words.Add(form);
        }
        return false;
    }

    private static bool TryYear(List<Token> tokens, int number, out (int, int) found)
    {
        var year = number + 1;
        if (year < tokens.Count && tokens[year].Term.Surface is "tahun" or "th" or "thn")
            year++;
        found = (number, year);
        return year < tokens.Count && tokens[year].Term.Surface is { Length: 4 } form && form[0] is '1' or '2' && IsNumber(form);
    }

    private static bool IsNumber(string form) => form.Length <= 4 && form.All(char.IsAsciiDigit);
}
