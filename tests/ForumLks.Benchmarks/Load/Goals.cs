namespace ForumLks.Benchmarks.Load;

/// <summary>What the site must reach: as ratios to the yardstick in the same run, or as plain limits.</summary>
public static class Goals
{
    public const double CachedRatio = 0.6;
    public const double UncachedRatio = 0.05;
    public const double UncachedCpuMilliseconds = 0.8;
    public const int ListBytes = 28 * 1024;
    public const int ArticleBytes = 32 * 1024;
    public const int Requests = 5;
    public const int ScriptBytes = 10 * 1024;
    public const double ColdStartRatio = 2;
    public const long MemoryBytes = 200L * 1024 * 1024;
    public const double GrowthRatio = 1.5;
}

/// <summary>Notes which goals were met, for the last line and the exit code.</summary>
public sealed class Verdicts
{
    public int Missed { get; private set; }

    public string Of(bool isMet)
    {
        Missed += isMet ? 0 : 1;
        return isMet ? "ok" : "MISSED";
    }

    /// <summary>A missed goal fails the command only where that is asked for: a shared machine is no judge.</summary>
    public int ExitCode(bool isStrict)
    {
        Console.WriteLine(Missed == 0 ? "\nEvery goal is met." : $"\n{Missed} goals are missed.");
        return isStrict && Missed > 0 ? 1 : 0;
    }
}
