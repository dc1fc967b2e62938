using ForumLks.Search.Analysis;
using ForumLks.Search.Query;

namespace ForumLks.Search.Results;

/// <summary>Marks the forms that answered a query as they stand in a text: "membina" for a query of "pembinaan".</summary>
internal sealed class Marker(QueryPlan plan, IndonesianAnalyzer analyzer)
{
    private const int SnippetTokens = 36;
    private const int TokensBefore = 6;
    private readonly HashSet<string> _stems =
        [.. plan.Lookups.SelectMany(lookup => lookup.Stems), .. plan.Query.Phrases.SelectMany(p => p).Select(term => term.Stem)];

    public HighlightedText Whole(string text) => Marked(text, Analyze(text), 0, text.Length);

    /// <summary>The part of the body with most of the query's words; the summary if the body has none.</summary>
    public HighlightedText Snippet(string summary, string body)
    {
        var tokens = Analyze(body);
        var first = BestWindow(tokens, out var matches);
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

    private int BestWindow(List<Token> tokens, out int most)
    {
        most = 0;
        var best = 0;
        var inWindow = new Dictionary<string, int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (_stems.Contains(tokens[i].Term.Stem))
                inWindow[tokens[i].Term.Stem] = inWindow.GetValueOrDefault(tokens[i].Term.Stem) + 1;
            var left = i - (SnippetTokens - TokensBefore);
            if (left >= 0 && inWindow.TryGetValue(tokens[left].Term.Stem, out var count))
                if (count == 1)
                    inWindow.Remove(tokens[left].Term.Stem);
                else
                    inWindow[tokens[left].Term.Stem] = count - 1;
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
        foreach (var token in tokens)
            if (token.Start >= start && token.Start + token.Length <= end && _stems.Contains(token.Term.Stem))
                marks.Add(new TextMark(token.Start - start, token.Length));
        return new HighlightedText(text[start..end], marks);
    }
}
