using ForumLks.Search.Analysis;

namespace ForumLks.Search.Index;

/// <summary>Cuts a document into units: the first has summary and body, further pieces and passages have their text; all carry the title.</summary>
internal sealed class UnitSplitter(IndonesianAnalyzer analyzer)
{
    /// <summary>About a page of print: longer texts rank by their best piece.</summary>
    public const int LongestPiece = 400;
    private const int LongestTitle = 100;

    public IEnumerable<Unit> Split(SearchDocument document)
    {
        var title = Beginning(document.Title, LongestTitle);
        var summary = Beginning(document.Summary, LongestPiece);
        var nothing = new Piece("", []);
        foreach (var body in Pieces(document.Body))
        {
            yield return new Unit(document, null, title, summary, body);
            summary = nothing;
        }
        foreach (var passage in document.Passages)
            foreach (var body in Pieces(passage.Text))
                if (body.Tokens.Count > 0)
                    yield return new Unit(document, passage.Page, title, nothing, body);
    }

    private Piece Beginning(string text, int longest)
    {
        var whole = Analyze(text);
        return whole.Tokens.Count <= longest ? whole : Analyze(text[..whole.Tokens[longest].Start]);
    }

    // Pieces of about equal size, so that the last one is not a scrap of ten words; each analyzed by itself, as it is stored.
    private IEnumerable<Piece> Pieces(string text)
    {
        var whole = Analyze(text);
        var pieces = (whole.Tokens.Count + LongestPiece - 1) / LongestPiece;
        if (pieces <= 1)
        {
            yield return whole;
            yield break;
        }
        for (var i = 0; i < pieces; i++)
        {
            var start = i == 0 ? 0 : whole.Tokens[whole.Tokens.Count * i / pieces].Start;
            var end = i == pieces - 1 ? text.Length : whole.Tokens[whole.Tokens.Count * (i + 1) / pieces].Start;
            yield return Analyze(text[start..end]);
        }
    }

    private Piece Analyze(string text)
    {
        var tokens = new List<Token>(text.Length / 6 + 4);
        analyzer.Analyze(text, tokens);
        return new Piece(text, tokens);
    }
}
