namespace ForumLks.Search.Ranking;

/// <summary>The weights of re-ranking, measured on a collection of Wikipedia and news passages.</summary>
internal static class RankingWeights
{
    public static float Exact = 0.2f;
    public static float Closeness = 0.5f;
    public static int Window = 12;
    public static float ShortCoverage = 1f;
    public static float LongCoverage = 0.5f;
}
