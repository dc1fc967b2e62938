namespace ForumLks.Search.Analysis;

/// <summary>Form → root: exceptions, then our own roots under their affixes, then a rule-only algorithm for words we do not know.</summary>
internal sealed class Stemmer(Lexicon lexicon)
{
    private const int ShortestStemmed = 4;
    private const int LongestStemmed = 32;
    private readonly RootFinder _roots = new(lexicon);

    public Term TermOf(string form)
    {
        var (stem, alternate) = Stem(form);
        // A question keeps its particles apart: berapakah asks as berapa does.
        return new Term(form, stem, lexicon.IsStop(form), lexicon.IsQuestion(form) || lexicon.IsQuestion(stem), alternate);
    }

    public (string Stem, string? Alternate) Stem(string form)
    {
        if (lexicon.IsVariant(form))
            return (lexicon.Standard(form), null);
        if (form.Length > LongestStemmed || !IsPlainWord(form))
            return (WithoutReduplicationMark(form), null);
        if (form.Length < ShortestStemmed)
            return (form, null);
        if (_roots.Find(form) is { } root)
            return (lexicon.Standard(root), null);
        return UnknownWord.Stem(form);
    }

    private static bool IsPlainWord(string form)
    {
        foreach (var c in form)
            if (!char.IsAsciiLetterLower(c))
                return false;
        return true;
    }

    // "lembaga2", "lembaga2nya": the way people write lembaga-lembaga in a hurry.
    private string WithoutReduplicationMark(string form)
    {
        var mark = form.IndexOf('2');
        if (mark < 3 || mark > LongestStemmed || !IsPlainWord(form[..mark]) || form[(mark + 1)..] is not ("" or "nya" or "an" or "kan"))
            return form;
        return Stem(form[..mark]).Stem;
    }
}
