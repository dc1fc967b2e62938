using System.Data.Common;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;
using ForumLks.Search.Results;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    private const int Considered = 1000;
    private const int AlwaysKept = 150;
    private const float TailScore = 0.25f;
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
        var ranked = Rank(plan, scorer, size, found, query);
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
    private async Task<List<FoundUnit>> Visible(DbConnection connection, CandidateScorer scorer, SearchQuery query, CancellationToken cancel)
    {
        var candidates = WithoutTail(scorer.Best(Considered));
        var found = await Visible(connection, candidates, query, cancel);
        // Much of it was not for this reader: look at all of it.
        if (candidates.Count >= AlwaysKept && found.Count < candidates.Count && found.Count < SearchResults.Limit)
            found = await Visible(connection, scorer.Best(int.MaxValue), query, cancel);
        return found;
    }

    // A long question touches thousands of texts by one common word; those far behind the best are not what was asked for.
    private static List<Candidate> WithoutTail(List<Candidate> candidates)
    {
        if (candidates.Count <= AlwaysKept)
            return candidates;
        var least = candidates[0].Score * TailScore;
        var end = candidates.FindIndex(AlwaysKept, candidate => candidate.Score < least);
        return end < 0 ? candidates : candidates.GetRange(0, end);
    }

    private async Task<List<FoundUnit>> Visible(
        DbConnection connection, List<Candidate> candidates, SearchQuery query, CancellationToken cancel)
    {
        var found = new List<FoundUnit>();
        foreach (var some in candidates.Chunk(SearchResults.Limit))
        {
            var rows = (await ReadVisible(connection, some.Select(c => c.Unit), query, true, cancel)).ToDictionary(r => r.Row.Unit);
            foreach (var candidate in some)
                if (rows.TryGetValue(candidate.Unit, out var row))
                    found.Add(new FoundUnit(candidate, row.Row, row.Vector));
            if (found.Count >= SearchResults.Limit)
                break;
        }
        return found;
    }

    private static List<RankedUnit> Rank(QueryPlan plan, CandidateScorer scorer, CollectionSize size, List<FoundUnit> found, SearchQuery query)
    {
        var strict = new TokenFilter(plan.Query);
        var reranker = new Reranker(plan, scorer.Idf, size);
        var ranked = new List<RankedUnit>(found.Count);
        foreach (var (candidate, row, vector) in found)
            if (strict.Accepts(vector))
                ranked.Add(new RankedUnit(row, reranker.Score(candidate.Unit, vector) * Freshness.Of(row.DateTicks, query.NowUtc)));
        return RankedUnit.BestOfEachDocument(ranked, query.Sort);
    }
}
