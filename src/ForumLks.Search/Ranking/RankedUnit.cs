using ForumLks.Search.Index;

namespace ForumLks.Search.Ranking;

/// <summary>A unit with its final score.</summary>
internal sealed record RankedUnit(UnitRow Row, float Score)
{
    /// <summary>One unit for each document, its best, in the asked order.</summary>
    public static List<RankedUnit> BestOfEachDocument(List<RankedUnit> units, SearchSort sort)
    {
        units.Sort(ByScore);
        var seen = new HashSet<long>(units.Count);
        units.RemoveAll(unit => !seen.Add(unit.Row.Document));
        if (sort == SearchSort.Newest)
            units.Sort(ByDate);
        return units;
    }

    private static int ByScore(RankedUnit a, RankedUnit b)
    {
        var byScore = b.Score.CompareTo(a.Score);
        return byScore != 0 ? byScore : a.Row.Unit.CompareTo(b.Row.Unit);
    }

    private static int ByDate(RankedUnit a, RankedUnit b)
    {
        var byDate = b.Row.DateTicks.CompareTo(a.Row.DateTicks);
        return byDate != 0 ? byDate : ByScore(a, b);
    }
}
