namespace ForumLks.Search.Ranking;

/// <summary>A mild preference for what is new: at most 5 %, half of it gone after a year.</summary>
internal static class Freshness
{
    private const double Most = 0.05;
    private const double HalfLifeDays = 365;

    public static float Of(long dateTicks, DateTime nowUtc)
    {
        var days = Math.Max(0, (nowUtc.Ticks - dateTicks) / (double)TimeSpan.TicksPerDay);
        return (float)(1 + Most * Math.Pow(0.5, days / HalfLifeDays));
    }
}
