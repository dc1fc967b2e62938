using System.Data.Common;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    private const int TellingWords = 16;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> Similar(
        DbConnection connection, long id, IReadOnlyCollection<string> audiences, DateTime nowUtc, int count, CancellationToken cancel = default)
    {
        var query = new SearchQuery("", audiences, nowUtc);
        var first = await Rows(connection, "SELECT unit FROM search_unit WHERE doc = @id ORDER BY unit LIMIT 1", cancel, row => row.GetInt64(0), ("@id", id));
        if (first.Count == 0 || (await ReadVisible(connection, first, query, false, cancel)).Count == 0)
            return [];
        var text = (await ReadTexts(connection, first, cancel))[first[0]];
        var plan = await Telling(connection, string.Join(' ', text.Title, text.Title, text.Summary, text.Body), cancel);
        var (size, postings) = await ReadPostings(connection, plan.Lookups, cancel);
        var scorer = new CandidateScorer(plan, postings, size);
        var found = (await Visible(connection, scorer, query, cancel)).Where(f => f.Row.Document != id).ToList();
        var ranked = RankedUnit.BestOfEachDocument([.. found.Select(f => new RankedUnit(f.Row, f.Candidate.Score))], SearchSort.Relevance);
        return await Hits(connection, [.. ranked.Take(Math.Max(count, 0))], plan, cancel);
    }

    // The words that tell this text from others: often here, rare elsewhere.
    private async Task<QueryPlan> Telling(DbConnection connection, string text, CancellationToken cancel)
    {
        var all = new QueryPlan(new ParsedQuery("", [], [], []));
        var words = Analyzer.Analyze(text).Where(t => !t.Term.IsStop && !t.Colocated && t.Term.Stem.Length > 2)
            .GroupBy(t => t.Term.Stem).OrderByDescending(g => g.Count()).Take(TellingWords * 4).ToList();
        foreach (var word in words)
            all.Answer(all.Add(new Concept(word.First(), false)), 1, word.Key);
        var (size, postings) = await ReadPostings(connection, all.Lookups, cancel);
        var plan = new QueryPlan(all.Query);
        foreach (var i in Enumerable.Range(0, words.Count)
            .OrderByDescending(i => words[i].Count() * Bm25.Idf(size.Units, postings[i].Count)).Take(TellingWords))
            plan.Answer(plan.Add(all.Concepts[i]), 1, words[i].Key);
        return plan;
    }
}
