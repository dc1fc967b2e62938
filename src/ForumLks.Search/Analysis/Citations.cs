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
        for (var i = first; i < tokens.Count; i++)
        {
            if (tokens[i].Colocated || !lexicon.IsLegalAct(tokens[i].Term.Surface) || !TryRead(tokens, i, lexicon, out var act, out var last))
                continue;
            var number = tokens[last.Number].Term.Surface;
            var year = tokens[last.Year].Term.Surface;
            var end = tokens[last.Year].Start + tokens[last.Year].Length;
            tokens.Insert(i + 1, new Token(tokens[i].Start, end - tokens[i].Start, termOf($"{act}:{number}/{year}"), Colocated: true));
            i = last.Year + 1;
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
