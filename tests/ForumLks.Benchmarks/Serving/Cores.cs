namespace ForumLks.Benchmarks.Serving;

/// <summary>
/// Who runs where: the measured server alone on the first core, the load on the second. So site and yardstick have the same,
/// and the load does not take from either.
/// </summary>
public static class Cores
{
    public const string Server = "0";

    public static string Load => Environment.ProcessorCount > 1 ? "1" : "0";
}
