using System.Data.Common;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    private const int TellingWords = 16;
    private const int WordsWeighed = 48;
    private const int ReadToWeigh = 1_000;
    private const int ReadForLikeness = 4_000;
    private const int LongestLikeness = 20_000;

    // Likeness by one shared word is none.
    private const float LeastShared = 0.04f;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> Similar(
        DbConnection connection, long id, IReadOnlyCollection<string> audiences, DateTime nowUtc, int count, CancellationToken cancel = default)
    {
        var first = await Rows(connection, "SELECT unit FROM search_unit WHERE doc = @id AND part = 0 ORDER BY unit LIMIT 1", cancel, row => row.GetInt64(0), ("@id", id));
        if (first.Count == 0 || (await ReadVisible(connection, first, new SearchQuery("", audiences, nowUtc), false, cancel)).Count == 0)
            return [];
        var text = (await ReadTexts(connection, first, cancel))[first[0]];
        return await Like(connection, string.Join(' ', text.Title, text.Title, text.Summary, text.Body), id, audiences, nowUtc, count, cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SearchHit>> Like(
        DbConnection connection, string text, IReadOnlyCollection<string> audiences, DateTime nowUtc, int count, CancellationToken cancel = default) =>
        Like(connection, text, null, audiences, nowUtc, count, cancel);

    private async Task<IReadOnlyList<SearchHit>> Like(
        DbConnection connection, string text, long? itself, IReadOnlyCollection<string> audiences, DateTime nowUtc, int count, CancellationToken cancel)
    {
        var plan = await Telling(connection, text, cancel);
        if (plan.Lookups.Count == 0 || count <= 0)
            return [];
        // A document may have many pieces, and the best of them may be this document's own.
        var query = new SearchQuery("", audiences, nowUtc) { PageSize = LargestPage };
        var (size, postings) = await ReadPostings(connection, plan.Lookups, ReadForLikeness, cancel);
        var scorer = new CandidateScorer(plan, postings, size);
        var (found, _) = await Visible(connection, scorer, new TokenFilter(plan.Query), query, cancel);
        var least = LeastShared * scorer.Idf.Sum() * (Bm25.K1 + 1);
        List<RankedUnit> ranked =
            [.. found.Where(f => f.Row.Document != itself && f.Candidate.Score >= least).Select(f => new RankedUnit(f.Row, f.Candidate.Score))];
        return await Hits(connection, [.. RankedUnit.BestOfEachDocument(ranked, SearchSort.Relevance).Take(count)], plan, cancel);
    }

    // The words that tell this text from others: often here, rare elsewhere.
    private async Task<QueryPlan> Telling(DbConnection connection, string text, CancellationToken cancel)
    {
        var all = new QueryPlan(new ParsedQuery("", [], [], []));
        var words = Analyzer.Analyze(text.Length > LongestLikeness ? text[..LongestLikeness] : text)
            .Where(t => !t.Term.IsStop && !t.Term.IsQuestion && !t.Colocated && t.Term.Stem.Length > 2)
            .GroupBy(t => t.Term.Stem).OrderByDescending(g => g.Count()).Take(WordsWeighed).ToList();
        foreach (var word in words)
            all.Answer(all.Add(new Concept(word.First(), false)), 1, word.Key);
        var (size, postings) = await ReadPostings(connection, all.Lookups, ReadToWeigh, cancel);
        var plan = new QueryPlan(all.Query);
        // A word that stands nowhere else tells of no kin.
        foreach (var i in Enumerable.Range(0, words.Count).Where(i => postings[i].Found > 0)
            .OrderByDescending(i => words[i].Count() * Bm25.Idf(size.Units, postings[i].Found)).Take(TellingWords))
            plan.Answer(plan.Add(all.Concepts[i]), 1, words[i].Key);
        return plan;
    }

}
