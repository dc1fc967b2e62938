using System.Data.Common;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;
using ForumLks.Search.Results;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    private const float MinedAbbreviation = 0.8f;

    // Of each word so many units are read, newest first; more only if they do not fill the page that was asked for.
    private const int ReadAtFirst = 6_000;
    private const int ReadAtMost = 60_000;

    /// <inheritdoc/>
    public async Task<SearchResults> Search(DbConnection connection, SearchQuery query, CancellationToken cancel = default)
    {
        var parsed = ParsedQuery.Read(query.Text, Analyzer);
        var plan = _planner.Plan(parsed);
        if (plan.Concepts.Count == 0)
            return await SearchStopWords(connection, query, parsed, cancel);
        await AddAliases(connection, plan, query.Audiences, cancel);
        var (size, postings) = await ReadPostings(connection, plan.Lookups, ReadAtFirst, cancel);
        var corrections = await Correct(connection, plan, postings, query, cancel);
        var (ranked, hasMore) = await Ranked(connection, plan, postings, size, query, cancel);
        if (ranked.Count < Enough(query) && postings.Exists(list => list.IsCut))
        {
            (size, postings) = await ReadPostings(connection, plan.Lookups, ReadAtMost, cancel);
            (ranked, hasMore) = await Ranked(connection, plan, postings, size, query, cancel);
        }
        return await Present(connection, ranked, hasMore, plan, query, Suggestion(parsed, corrections), cancel);
    }

    /// <summary>What fills the pages up to the asked one, and tells whether there is another.</summary>
    private static int Enough(SearchQuery query) => Math.Min(SearchResults.Limit, Math.Max(query.Page, 1) * PageSize(query) + 1);

    private async Task<(List<RankedUnit> Ranked, bool HasMore)> Ranked(
        DbConnection connection, QueryPlan plan, List<PostingList> postings, CollectionSize size, SearchQuery query, CancellationToken cancel)
    {
        var scorer = new CandidateScorer(plan, postings, size);
        var strict = new TokenFilter(plan.Query);
        var (found, hasMore) = await Visible(connection, scorer, strict, query, cancel);
        var reranker = new Reranker(plan, scorer.Idf, size);
        List<RankedUnit> ranked = [.. found.Select(f => new RankedUnit(
            f.Row, reranker.Score(f.Candidate.Unit, f.Vector) * Freshness.Of(f.Row.DateTicks, query.NowUtc)))];
        return (RankedUnit.BestOfEachDocument(ranked, query.Sort), hasMore || scorer.IsCut);
    }

    private async Task AddAliases(DbConnection connection, QueryPlan plan, IReadOnlyCollection<string> audiences, CancellationToken cancel)
    {
        var names = QueryPlanner.Names(plan).ToList();
        foreach (var (name, first, last) in names)
            foreach (var alias in Analyzer.Aliases.Of(name))
                _planner.AddAlias(plan, first, last, alias.Name, alias.Weight);
        var mined = await ReadAbbreviations(connection, names.Select(n => n.Name), audiences, cancel);
        foreach (var (name, first, last) in names)
            foreach (var (shortName, longName) in mined)
                if (name == shortName || name == longName)
                    _planner.AddAlias(plan, first, last, name == shortName ? longName : shortName, MinedAbbreviation);
    }
}
