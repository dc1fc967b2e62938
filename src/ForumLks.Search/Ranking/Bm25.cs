namespace ForumLks.Search.Ranking;

/// <summary>
/// BM25 over two fields (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004): the
/// frequencies are weighted before they saturate, so a word in the title counts as several in the text.
/// </summary>
internal static class Bm25
{
    public const float K1 = 1.2f;
    public const float B = 0.6f;
    public const float TitleWeight = 4f;

    public static float Idf(long units, long found) => MathF.Log(1 + (Math.Max(units, found) - found + 0.5f) / (found + 0.5f));

    public static float Norm(float length, float averageLength) => K1 * (1 - B + B * length / averageLength);

    public static float Saturated(float frequency, float norm) => frequency * (K1 + 1) / (frequency + norm);
}
