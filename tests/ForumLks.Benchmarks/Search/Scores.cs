namespace ForumLks.Benchmarks.Search;

/// <summary>The figures of one query or the mean of many: linear gain, log2 discount, ideal over all judged documents.</summary>
internal readonly record struct Scores(double Ndcg10, double Mrr10, double Recall100)
{
    /// <summary>Built sets are reported apart from the mean over natural ones.</summary>
    public static readonly HashSet<string> Built = ["morf-kw", "singkatan", "typo", "typo-bersih"];

    public static Scores Of(IReadOnlyList<string> found, IReadOnlyDictionary<string, int> grades)
    {
        var gains = found.Take(10).Select(id => grades.GetValueOrDefault(id)).ToList();
        var ideal = Discounted(grades.Values.OrderDescending().Take(10));
        var relevant = grades.Where(g => g.Value > 0).Select(g => g.Key).ToHashSet();
        var first = gains.FindIndex(gain => gain > 0);
        return new Scores(
            ideal > 0 ? Discounted(gains) / ideal : 0,
            first < 0 ? 0 : 1.0 / (first + 1),
            relevant.Count > 0 ? found.Take(100).Count(relevant.Contains) / (double)Math.Min(100, relevant.Count) : 0);
    }

    public static Scores Mean(IReadOnlyCollection<Scores> scores) => new(
        scores.Average(s => s.Ndcg10), scores.Average(s => s.Mrr10), scores.Average(s => s.Recall100));

    private static double Discounted(IEnumerable<int> gains) => gains.Select((gain, i) => gain / Math.Log2(i + 2)).Sum();
}
