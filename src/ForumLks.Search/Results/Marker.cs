using ForumLks.Search.Analysis;
using ForumLks.Search.Index;
using ForumLks.Search.Query;

namespace ForumLks.Search.Results;

/// <summary>Marks the forms that answered a query as they stand in a text: "membina" for a query of "pembinaan".</summary>
internal sealed class Marker(QueryPlan plan, IndonesianAnalyzer analyzer)
{
    private const int SnippetTokens = 36;
    private const int TokensBefore = 6;
    private readonly HashSet<uint> _stems = [.. plan.Lookups.Where(lookup => lookup.VectorStems.Length == 1).Select(lookup => lookup.VectorStems[0])];
    private readonly List<uint[]> _phrases = [.. plan.Lookups.Where(lookup => lookup.VectorStems.Length > 1).Select(lookup => lookup.VectorStems)];

    public HighlightedText Whole(string text) => Marked(text, Analyze(text), 0, text.Length);

    /// <summary>The part of the body with most of the query's words; the summary if the body has none.</summary>
    public HighlightedText Snippet(string summary, string body)
    {
        var tokens = Analyze(body);
        var first = BestWindow(tokens, Answering(tokens), out var matches);
        if (matches == 0 && summary.Length > 0)
            return Cut(summary, Analyze(summary), 0);
        return Cut(body, tokens, first);
    }

    private List<Token> Analyze(string text)
    {
        var tokens = new List<Token>();
        analyzer.Analyze(text, tokens);
        tokens.RemoveAll(token => token.Colocated);
        return tokens;
    }

    // A word of an alias counts only where the whole alias stands.
    private bool[] Answering(List<Token> tokens)
    {
        var entries = tokens.Select(token => token.Term.Entry).ToArray();
        var answering = new bool[tokens.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            answering[i] |= _stems.Contains(TokenVector.Stem(entries[i]));
            foreach (var phrase in _phrases)
                if (TokenVector.Stem(entries[i]) == phrase[0] && TokenVector.Continues(entries, i, phrase))
                    Array.Fill(answering, true, i, phrase.Length);
        }
        return answering;
    }

    private static int BestWindow(List<Token> tokens, bool[] answering, out int most)
    {
        most = 0;
        var best = 0;
        var inWindow = new Dictionary<string, int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (answering[i])
                inWindow[tokens[i].Term.Stem] = inWindow.GetValueOrDefault(tokens[i].Term.Stem) + 1;
            var left = i - (SnippetTokens - TokensBefore);
            if (left >= 0 && answering[left] && --inWindow[tokens[left].Term.Stem] == 0)
                inWindow.Remove(tokens[left].Term.Stem);
            if (inWindow.Count <= most)
                continue;
            most = inWindow.Count;
            best = Math.Max(0, left + 1);
        }
        return Math.Max(0, best - TokensBefore);
    }

    private HighlightedText Cut(string text, List<Token> tokens, int first)
    {
        if (tokens.Count == 0)
            return new HighlightedText("", []);
        if (first + SnippetTokens > tokens.Count)
            first = Math.Max(0, tokens.Count - SnippetTokens);
        var last = Math.Min(tokens.Count, first + SnippetTokens) - 1;
        var start = first == 0 ? 0 : tokens[first].Start;
        var end = last == tokens.Count - 1 ? text.Length : tokens[last].Start + tokens[last].Length;
        return Marked(text, tokens, start, Math.Min(end, start + 600));
    }

    private HighlightedText Marked(string text, List<Token> tokens, int start, int end)
    {
        var marks = new List<TextMark>();
        var answering = Answering(tokens);
        for (var i = 0; i < tokens.Count; i++)
            if (answering[i] && tokens[i].Start >= start && tokens[i].Start + tokens[i].Length <= end)
                marks.Add(new TextMark(tokens[i].Start - start, tokens[i].Length));
        return new HighlightedText(text[start..end], marks);
    }
}
