using ForumLks.Search.Analysis;

namespace ForumLks.Search.Query;

/// <summary>What a query's text holds, before anything is looked up.</summary>
/// <param name="Text">The text, cut to a bounded length.</param>
/// <param name="Words">Its words, those in quotes too, in order, with their offsets in the text.</param>
/// <param name="Phrases">The words of each quoted phrase.</param>
/// <param name="Excluded">The words of each exclusion: a unit that holds them one after the other is left out.</param>
internal sealed record ParsedQuery(
    string Text, IReadOnlyList<Token> Words, IReadOnlyList<IReadOnlyList<Term>> Phrases, IReadOnlyList<IReadOnlyList<Term>> Excluded)
{
    private const int MostWords = 32;

    public static ParsedQuery Read(string text, IndonesianAnalyzer analyzer)
    {
        text = text.Length > QueryText.Longest ? text[..QueryText.Longest] : text;
        var words = new List<Token>();
        var phrases = new List<IReadOnlyList<Term>>();
        var excluded = new List<IReadOnlyList<Term>>();
        foreach (var part in QueryText.Parts(text))
        {
            var tokens = analyzer.Analyze(text.Substring(part.Start, part.Length));
            var terms = Sequence(tokens);
            if (part.Kind == SegmentKind.Excluded && terms.Count > 0)
                excluded.Add(terms);
            if (part.Kind == SegmentKind.Phrase && tokens.Count > 1)
                phrases.Add(terms);
            if (part.Kind != SegmentKind.Excluded)
                words.AddRange(tokens.Select(t => t with { Start = t.Start + part.Start }));
        }
        return new ParsedQuery(text, words.Count > MostWords ? words[..MostWords] : words, phrases, excluded);
    }

    // A citation stands for its words: "UU 11/2009" in quotes finds Undang-Undang Nomor 11 Tahun 2009.
    private static List<Term> Sequence(IReadOnlyList<Token> tokens)
    {
        var terms = new List<Term>();
        var citedUntil = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var citation = i + 1 < tokens.Count && tokens[i + 1].Colocated ? tokens[i + 1] : default(Token?);
            if (citation is { } cited)
                terms.Add(cited.Term);
            citedUntil = citation?.Start + citation?.Length ?? citedUntil;
            if (tokens[i].Start >= citedUntil)
                terms.Add(tokens[i].Term);
        }
        return terms;
    }
}
