using System.Data.Common;
using System.Diagnostics;
using ForumLks.Search;
using ForumLks.Search.Analysis;

namespace ForumLks.Benchmarks.Search;

public static partial class SearchEvaluation
{
    private const int Warmup = 100;

    private static void AnalysisSpeed(Collection collection)
    {
        var analyzer = new IndonesianAnalyzer();
        var tokens = new List<Token>();
        long Run()
        {
            var count = 0L;
            foreach (var (_, title, text) in collection.Documents)
            {
                tokens.Clear();
                analyzer.Analyze(title, tokens);
                analyzer.Analyze(text, tokens);
                count += tokens.Count;
            }
            return count;
        }
        for (var i = 0; i < 3; i++)
            Run();
        var watch = Stopwatch.StartNew();
        var perSecond = (Run() + Run()) / watch.Elapsed.TotalSeconds;
        Console.WriteLine($"Analysis: {perSecond / 1e6:0.00} million tokens a second on one thread {Verdict(perSecond >= 1e6, "≥ 1 million")}");
    }

    private static async Task Evaluate(
        Engine engine, ISearchIndex index, DbConnection connection, Collection collection, int times, string run, string sizeSql)
    {
        var documents = Documents(collection, times);
        Console.WriteLine($"{engine.Name}, {documents.Count} documents");
        await index.CreateSchema(connection, null);
        await Fill(engine, index, connection, documents);
        var tidying = Stopwatch.StartNew();
        await index.Optimize(connection);
        Console.WriteLine($"  tidied in {tidying.Elapsed.TotalSeconds:0.00} s");
        await Size(engine, connection, sizeSql, documents);
        await SingleWrites(index, connection, documents);
        if (times == 1)
            await Relevance(engine.Name, index, connection, collection, run);
        await Latency(index, connection, collection, documents.Count);
    }

    private static List<SearchDocument> Documents(Collection collection, int times) =>
        [.. Enumerable.Range(0, times).SelectMany(round => collection.Documents.Select((d, i) => new SearchDocument(
            round * (long)collection.Documents.Count + i + 1, "bacaan", d.Title, "", d.Text, "public", Now.AddYears(-1), Now.AddYears(-1),
            null, null, null, "/" + d.Id)))];

    private static async Task Fill(Engine engine, ISearchIndex index, DbConnection connection, List<SearchDocument> documents)
    {
        var watch = Stopwatch.StartNew();
        foreach (var some in documents.Chunk(Batch))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await index.Upsert(connection, transaction, some);
            await transaction.CommitAsync();
        }
        var perSecond = documents.Count / watch.Elapsed.TotalSeconds;
        Console.WriteLine($"  indexed in {watch.Elapsed.TotalSeconds:0.00} s, {perSecond:0} a second {Verdict(perSecond >= engine.DocumentsPerSecond, $"≥ {engine.DocumentsPerSecond:0}")}");
    }

    private static async Task Size(Engine engine, DbConnection connection, string sizeSql, List<SearchDocument> documents)
    {
        await using var size = connection.CreateCommand();
        size.CommandText = sizeSql;
        var text = documents.Sum(d => (long)System.Text.Encoding.UTF8.GetByteCount(d.Title + d.Body));
        var times = Convert.ToInt64(await size.ExecuteScalarAsync()) / (double)text;
        var verdict = engine.TimesText < 100 ? Verdict(times <= engine.TimesText, $"≤ {engine.TimesText}") : "";
        Console.WriteLine($"  {times:0.00} times the text of {text / 1e6:0.0} MB, which it holds as well {verdict}");
    }

    // A document written again in its own transaction; the commit itself is the caller's and not counted.
    private static async Task SingleWrites(ISearchIndex index, DbConnection connection, List<SearchDocument> documents)
    {
        var taken = new List<double>();
        foreach (var document in documents.Where((_, i) => i % Math.Max(1, documents.Count / 200) == 0))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var watch = Stopwatch.StartNew();
            await index.Upsert(connection, transaction, [document]);
            taken.Add(watch.Elapsed.TotalMilliseconds);
            await transaction.RollbackAsync();
        }
        taken.RemoveRange(0, taken.Count / 4);
        var median = Percentile(taken, 0.5);
        Console.WriteLine($"  indexing inside a single write: median {median:0.00} ms, p95 {Percentile(taken, 0.95):0.00} ms {Verdict(median <= 5, "median ≤ 5")}");
    }

    private static async Task Latency(ISearchIndex index, DbConnection connection, Collection collection, int documents)
    {
        var isShort = collection.Sets.SelectMany(set => set.Value).Select(query => query.Text).ToLookup(text => text.Split(' ').Length <= 4);
        var shortGoal = documents <= 10_000 ? 5 : 12;
        foreach (var (name, texts, goal) in ((string, IEnumerable<string>, int)[])[("short queries", isShort[true], shortGoal), ("questions", isShort[false], 25)])
        {
            var taken = new List<double>();
            foreach (var text in texts.Take(Warmup).Concat(texts))
            {
                var watch = Stopwatch.StartNew();
                await index.Search(connection, new SearchQuery(text, ["public"], Now));
                taken.Add(watch.Elapsed.TotalMilliseconds);
            }
            taken.RemoveRange(0, Math.Min(Warmup, taken.Count / 2));
            var p95 = Percentile(taken, 0.95);
            Console.WriteLine($"  {name}: p50 {Percentile(taken, 0.5):0.00} ms, p95 {p95:0.00} ms ({taken.Count}) {Verdict(p95 <= goal, $"p95 ≤ {goal}")}");
        }
    }

    private static string Verdict(bool reached, string goal) => $"[{(reached ? "reached" : "MISSED")}: {goal}]";

    private static double Percentile(List<double> values, double part)
    {
        values.Sort();
        return values[(int)Math.Min(values.Count - 1, values.Count * part)];
    }
}
