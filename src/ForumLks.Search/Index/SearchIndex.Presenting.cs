using System.Data.Common;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;
using ForumLks.Search.Results;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    private const int LargestPage = 100;
    private const int StopWordsLookedFor = 2000;

    private async Task<SearchResults> Present(
        DbConnection connection, List<RankedUnit> ranked, bool hasMore, QueryPlan plan, SearchQuery query, string? suggestion, CancellationToken cancel)
    {
        if (ranked.Count > SearchResults.Limit)
        {
            ranked.RemoveRange(SearchResults.Limit, ranked.Count - SearchResults.Limit);
            hasMore = true;
        }
        var size = PageSize(query);
        var page = ranked.Skip((Math.Max(query.Page, 1) - 1) * size).Take(size).ToList();
        return new SearchResults(ranked.Count, await Hits(connection, page, plan, cancel), Facets.Count(ranked), suggestion) { HasMore = hasMore };
    }

    private static int PageSize(SearchQuery query) => Math.Clamp(query.PageSize, 1, LargestPage);

    private async Task<List<SearchHit>> Hits(DbConnection connection, List<RankedUnit> units, QueryPlan plan, CancellationToken cancel)
    {
        if (units.Count == 0)
            return [];
        var texts = await ReadTexts(connection, units.Select(unit => unit.Row.Unit), cancel);
        var marker = new Marker(plan, Analyzer);
        var hits = new List<SearchHit>(units.Count);
        foreach (var (row, score) in units)
            if (texts.TryGetValue(row.Unit, out var text))
                hits.Add(new SearchHit(
                    row.Document, row.Kind, text.Path, marker.Whole(text.Title), marker.Snippet(text.Summary, text.Body),
                    new DateTime(row.DateTicks, DateTimeKind.Utc), row.Space, row.Area, score, row.Page) { Part = row.Part });
        return hits;
    }

    // Filters without a word: the newest of what they leave.
    private async Task<SearchResults> Browse(DbConnection connection, SearchQuery query, QueryPlan plan, CancellationToken cancel)
    {
        if (query is { Kind: null, Space: null, Area: null, Topic: null, Year: null })
            return SearchResults.Nothing;
        var units = await ReadFiltered(connection, query, StopWordsLookedFor, cancel, " AND part = 0");
        var rows = await ReadVisible(connection, units, query, false, cancel);
        var ranked = RankedUnit.BestOfEachDocument([.. rows.Select(r => new RankedUnit(r.Row, 1))], SearchSort.Newest);
        return await Present(connection, ranked, units.Count == StopWordsLookedFor, plan, query, null, cancel);
    }

    // Stop words are not in the index; a query of nothing else looks through the newest units.
    private async Task<SearchResults> SearchStopWords(DbConnection connection, SearchQuery query, ParsedQuery parsed, CancellationToken cancel)
    {
        var plan = new QueryPlan(parsed);
        if (parsed.Words.Count == 0)
            return await Browse(connection, query, plan, cancel);
        foreach (var word in parsed.Words)
            plan.Answer(plan.Add(new Concept(word, false)), 1, word.Term.Stem);
        var newest = await Rows(connection, "SELECT unit, vector FROM search_unit ORDER BY unit LIMIT @most", cancel,
            row => (Unit: row.GetInt64(0), Vector: row.GetFieldValue<byte[]>(1)), ("@most", StopWordsLookedFor));
        var strict = new TokenFilter(parsed);
        var holding = newest.Where(n => strict.Accepts(n.Vector) && parsed.Words.All(w => TokenFilter.Holds(n.Vector, TokenFilter.Stems([w.Term]))));
        var rows = await ReadVisible(connection, holding.Select(n => n.Unit), query, false, cancel);
        var ranked = RankedUnit.BestOfEachDocument([.. rows.Select(r => new RankedUnit(r.Row, 1))], SearchSort.Newest);
        return await Present(connection, ranked, newest.Count == StopWordsLookedFor, plan, query, null, cancel);
    }
}
