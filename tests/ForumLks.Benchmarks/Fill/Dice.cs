namespace ForumLks.Benchmarks.Fill;

/// <summary>
/// Numbers by chance that are the same on every machine and with every runtime: SplitMix64 (Steele, Lea, Flood 2014),
/// one stream per item, so that item 17 is the same among 1,000 and among 1,000,000.
/// </summary>
public sealed class Dice(ulong seed)
{
    // Mixed first: neighbouring seeds would otherwise give the same stream, one step apart.
    private ulong _state = Mix(seed);

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool OneIn(int n) => Below(n) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>The first of a list are chosen far more often than the last, as words and busy places are.</summary>
    public T OfSkewed<T>(IReadOnlyList<T> choices)
    {
        var part = (Next() >> 11) / (double)(1UL << 53);
        return choices[(int)(part * part * choices.Count)];
    }

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
