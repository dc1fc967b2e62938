using System.Data.Common;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;
using ForumLks.Search.Results;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    private const int Reranked = 200;
    private const int Considered = 1000;
    private const int ReadAtOnce = 250;
    private const float MinedAbbreviation = 0.8f;

    /// <inheritdoc/>
    public async Task<SearchResults> Search(DbConnection connection, SearchQuery query, CancellationToken cancel = default)
    {
        var parsed = ParsedQuery.Read(query.Text, Analyzer);
        var plan = _planner.Plan(parsed);
        if (plan.Concepts.Count == 0)
            return await SearchStopWords(connection, query, parsed, cancel);
        await AddAliases(connection, plan, cancel);
        var (size, postings) = await ReadPostings(connection, plan.Lookups, cancel);
        var corrections = await Correct(connection, plan, postings, query, cancel);
        var scorer = new CandidateScorer(plan, postings, size);
        var found = await Visible(connection, scorer, query, cancel);
        var ranked = await Rank(connection, plan, scorer, size, found, query, cancel);
        return await Present(connection, ranked, plan, query, Suggestion(parsed, corrections), cancel);
    }

    private async Task AddAliases(DbConnection connection, QueryPlan plan, CancellationToken cancel)
    {
        var names = QueryPlanner.Names(plan).ToList();
        foreach (var (name, first, last) in names)
            foreach (var alias in Analyzer.Aliases.Of(name))
                _planner.AddAlias(plan, first, last, alias.Name, alias.Weight);
        var mined = await ReadAbbreviations(connection, names.Select(n => n.Name), cancel);
        foreach (var (name, first, last) in names)
            foreach (var (shortName, longName) in mined)
                if (name == shortName || name == longName)
                    _planner.AddAlias(plan, first, last, name == shortName ? longName : shortName, MinedAbbreviation);
    }

    // The best first; what the reader may not see falls away here, before anything is counted.
    private async Task<List<(Candidate Candidate, UnitRow Row)>> Visible(
        DbConnection connection, CandidateScorer scorer, SearchQuery query, CancellationToken cancel)
    {
        var candidates = scorer.Best(Considered);
        var found = await Visible(connection, candidates, query, cancel);
        // Much of it was not for this reader: look at all of it.
        if (candidates.Count == Considered && found.Count < SearchResults.Limit)
            found = await Visible(connection, scorer.Best(int.MaxValue), query, cancel);
        return found;
    }

    private async Task<List<(Candidate Candidate, UnitRow Row)>> Visible(
        DbConnection connection, List<Candidate> candidates, SearchQuery query, CancellationToken cancel)
    {
        var found = new List<(Candidate, UnitRow)>();
        foreach (var some in candidates.Chunk(ReadAtOnce))
        {
            var rows = (await ReadVisible(connection, some.Select(c => c.Unit), query, cancel)).ToDictionary(row => row.Unit);
            foreach (var candidate in some)
                if (rows.TryGetValue(candidate.Unit, out var row))
                    found.Add((candidate, row));
            if (found.Count >= SearchResults.Limit)
                break;
        }
        return found;
    }

    private async Task<List<RankedUnit>> Rank(
        DbConnection connection, QueryPlan plan, CandidateScorer scorer, CollectionSize size, List<(Candidate Candidate, UnitRow Row)> found,
        SearchQuery query, CancellationToken cancel)
    {
        var strict = new TokenFilter(plan.Query);
        var depth = strict.IsEmpty ? Reranked : found.Count;
        var vectors = (await ReadVectors(connection, found.Take(depth).Select(f => f.Candidate.Unit), cancel)).ToDictionary(v => v.Unit, v => v.Vector);
        var reranker = new Reranker(plan, scorer.Idf, size);
        var ranked = new List<RankedUnit>(found.Count);
        foreach (var (candidate, row) in found)
        {
            var hasVector = vectors.TryGetValue(candidate.Unit, out var vector);
            if (hasVector && !strict.Accepts(vector))
                continue;
            // Those below the re-ranked ones stay below them, in their own order.
            var score = hasVector ? reranker.Score(candidate.Unit, vector) : candidate.Score / 1000;
            ranked.Add(new RankedUnit(row, score * Freshness.Of(row.DateTicks, query.NowUtc)));
        }
        return RankedUnit.BestOfEachDocument(ranked, query.Sort);
    }
}
