using System.Data.Common;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    private const int Considered = 1000;
    private const int AlwaysKept = 150;
    private const float TailScore = 0.25f;
    private const int LookedAtMost = 8_000;
    private const int SmallPlace = 20_000;
    private const int ProvinceCode = 2;

    /// <summary>The best units that this reader may see, and whether there may be more of them.</summary>
    private async Task<(List<FoundUnit> Found, bool HasMore)> Visible(
        DbConnection connection, CandidateScorer scorer, TokenFilter strict, SearchQuery query, CancellationToken cancel)
    {
        var best = scorer.Best(Considered);
        var candidates = WithoutTail(best);
        var (found, hasMore) = await Visible(connection, candidates, strict, query, cancel);
        hasMore |= best.Count == Considered && candidates.Count == best.Count;
        if (found.Count >= Enough(query) || candidates.Count < AlwaysKept)
            return (found, hasMore);
        // Much of it was not what this reader may see or wants: look farther.
        if (query.Space is not null || query.Topic is not null || query.Area is { Length: > ProvinceCode })
        {
            var place = await ReadFiltered(connection, query, SmallPlace, cancel);
            (found, hasMore) = await Visible(connection, scorer.Best(LookedAtMost, [.. place]), strict, query, cancel);
            return (found, hasMore || place.Count == SmallPlace);
        }
        var farther = scorer.Best(LookedAtMost);
        (found, hasMore) = await Visible(connection, farther, strict, query, cancel);
        return (found, hasMore || farther.Count == LookedAtMost);
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

    private async Task<(List<FoundUnit> Found, bool HasMore)> Visible(
        DbConnection connection, List<Candidate> candidates, TokenFilter strict, SearchQuery query, CancellationToken cancel)
    {
        var found = new List<FoundUnit>();
        var looked = 0;
        foreach (var some in candidates.Chunk(SearchResults.Limit))
        {
            looked += some.Length;
            var rows = (await ReadVisible(connection, some.Select(c => c.Unit), query, true, cancel)).ToDictionary(r => r.Row.Unit);
            foreach (var candidate in some)
                if (rows.TryGetValue(candidate.Unit, out var row) && strict.Accepts(row.Vector))
                    found.Add(new FoundUnit(candidate, row.Row, row.Vector));
            if (found.Count >= SearchResults.Limit)
                break;
        }
        return (found, looked < candidates.Count);
    }
}
