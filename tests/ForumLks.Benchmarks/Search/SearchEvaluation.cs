using System.Data.Common;
using System.Diagnostics;
using ForumLks.Search;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ForumLks.Benchmarks.Search;

/// <summary>
/// Indexes a collection in both databases, runs its queries, writes run files and prints relevance and latency.
/// <c>--collection DIR [--runs DIR] [--postgres CONNECTION] [--only sqlite|postgres] [--times N]</c>; N repeats the documents for speed runs
/// (relevance is then not judged). PostgreSQL's connection string may also stand in FORUMLKS_TEST_POSTGRES.
/// </summary>
public static class SearchEvaluation
{
    private const int Batch = 2000;
    private static readonly DateTime Now = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static async Task<int> Run(string[] args)
    {
        if (Option(args, "--collection") is not { } folder || !File.Exists(Path.Combine(folder, "docs.jsonl")))
        {
            Console.Error.WriteLine("--collection DIR is missing, or DIR holds no docs.jsonl.");
            return 2;
        }
        var collection = Collection.Read(folder);
        var times = int.Parse(Option(args, "--times") ?? "1");
        var runs = Directory.CreateDirectory(Option(args, "--runs") ?? "runs").FullName;
        var only = Option(args, "--only");
        if (only is null or "sqlite")
            await Sqlite(collection, times, Path.Combine(runs, "sqlite.run"));
        var postgres = Option(args, "--postgres") ?? Environment.GetEnvironmentVariable("FORUMLKS_TEST_POSTGRES");
        if (only is null or "postgres" && postgres is not null)
            await Postgres(collection, times, Path.Combine(runs, "postgres.run"), postgres);
        else if (only is null or "postgres")
            Console.WriteLine("PostgreSQL left out: no --postgres and no FORUMLKS_TEST_POSTGRES.");
        return 0;
    }

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;

    private static async Task Sqlite(Collection collection, int times, string run)
    {
        var file = Path.Combine(Path.GetTempPath(), $"forumlks-bench-{Environment.ProcessId}.db");
        SQLitePCL.Batteries_V2.Init();
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using (var pragma = connection.CreateCommand())
            {
                pragma.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456";
                await pragma.ExecuteNonQueryAsync();
            }
            await Evaluate("SQLite", new Fts5Index(), connection, collection, times, run, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
        }
        foreach (var suffix in (string[])["", "-wal", "-shm"])
            File.Delete(file + suffix);
    }

    private static async Task Postgres(Collection collection, int times, string run, string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var make = new NpgsqlCommand("DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench; SET search_path TO bench", connection))
            await make.ExecuteNonQueryAsync();
        await Evaluate("PostgreSQL", new PostgresIndex(), connection, collection, times, run,
            "SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c WHERE relnamespace = 'bench'::regnamespace AND relkind = 'r'");
        await using var drop = new NpgsqlCommand("DROP SCHEMA bench CASCADE", connection);
        await drop.ExecuteNonQueryAsync();
    }

    private static async Task Evaluate(
        string engine, ISearchIndex index, DbConnection connection, Collection collection, int times, string run, string sizeSql)
    {
        var documents = Documents(collection, times);
        await index.CreateSchema(connection, null);
        await Fill(engine, index, connection, documents);
        var tidying = Stopwatch.StartNew();
        await index.Optimize(connection);
        Console.WriteLine($"{engine}: tidied in {tidying.Elapsed.TotalSeconds:0.00} s");
        await using (var size = connection.CreateCommand())
        {
            size.CommandText = sizeSql;
            var text = documents.Sum(d => (long)System.Text.Encoding.UTF8.GetByteCount(d.Title + d.Body));
            Console.WriteLine($"{engine}: {Convert.ToInt64(await size.ExecuteScalarAsync()) / (double)text:0.00} x the text ({text / 1e6:0.0} MB)");
        }
        await SingleWrites(engine, index, connection, documents);
        if (times == 1)
            await Relevance(engine, index, connection, collection, run);
        await Latency(engine, index, connection, collection);
    }

    private static List<SearchDocument> Documents(Collection collection, int times) =>
        [.. Enumerable.Range(0, times).SelectMany(round => collection.Documents.Select((d, i) => new SearchDocument(
            round * (long)collection.Documents.Count + i + 1, "bacaan", d.Title, "", d.Text, "public", Now.AddYears(-1), Now.AddYears(-1),
            null, null, null, "/" + d.Id)))];

    private static async Task Fill(string engine, ISearchIndex index, DbConnection connection, List<SearchDocument> documents)
    {
        var watch = Stopwatch.StartNew();
        foreach (var some in documents.Chunk(Batch))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await index.Upsert(connection, transaction, some);
            await transaction.CommitAsync();
        }
        Console.WriteLine($"{engine}: {documents.Count} documents in {watch.Elapsed.TotalSeconds:0.00} s, {documents.Count / watch.Elapsed.TotalSeconds:0} a second");
    }

    // A document written again in its own transaction; the commit itself is the caller's and not counted.
    private static async Task SingleWrites(string engine, ISearchIndex index, DbConnection connection, List<SearchDocument> documents)
    {
        var taken = new List<double>();
        foreach (var document in documents.Where((_, i) => i % Math.Max(1, documents.Count / 100) == 0))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var watch = Stopwatch.StartNew();
            await index.Upsert(connection, transaction, [document]);
            taken.Add(watch.Elapsed.TotalMilliseconds);
            await transaction.RollbackAsync();
        }
        Console.WriteLine($"{engine}: indexing in a single write, median {Percentile(taken, 0.5):0.00} ms, p95 {Percentile(taken, 0.95):0.00} ms");
    }

    private static async Task Relevance(string engine, ISearchIndex index, DbConnection connection, Collection collection, string run)
    {
        await using var file = new StreamWriter(run);
        var means = new Dictionary<string, Scores>();
        foreach (var (set, queries) in collection.Sets)
        {
            var scores = new List<Scores>();
            foreach (var (id, text) in queries)
            {
                var results = await index.Search(connection, new SearchQuery(text, ["public"], Now) { PageSize = 100 });
                var found = results.Hits.Select(hit => hit.Path[1..]).ToList();
                for (var i = 0; i < found.Count; i++)
                    await file.WriteLineAsync($"{id} {found[i]} {i + 1} {results.Hits[i].Score:0.0000}");
                scores.Add(Scores.Of(found, collection.Grades.GetValueOrDefault(id) ?? []));
            }
            means[set] = Scores.Mean(scores);
        }
        means["MEAN"] = Scores.Mean([.. means.Where(m => !Scores.Built.Contains(m.Key)).Select(m => m.Value)]);
        Console.WriteLine($"{engine,-14}{"nDCG@10",10}{"MRR@10",10}{"R@100",10}");
        foreach (var (set, s) in means)
            Console.WriteLine($"  {set,-12}{s.Ndcg10,10:0.0000}{s.Mrr10,10:0.0000}{s.Recall100,10:0.0000}");
    }

    private static async Task Latency(string engine, ISearchIndex index, DbConnection connection, Collection collection)
    {
        var isShort = collection.Sets.SelectMany(set => set.Value).Select(query => query.Text).ToLookup(text => text.Split(' ').Length <= 4);
        foreach (var (name, texts) in ((string, IEnumerable<string>)[])[("short", isShort[true]), ("questions", isShort[false])])
        {
            var taken = new List<double>();
            foreach (var text in texts.Take(100).Concat(texts))
            {
                var watch = Stopwatch.StartNew();
                await index.Search(connection, new SearchQuery(text, ["public"], Now));
                taken.Add(watch.Elapsed.TotalMilliseconds);
            }
            taken.RemoveRange(0, Math.Min(100, taken.Count / 2));
            Console.WriteLine($"{engine}: {name}, p50 {Percentile(taken, 0.5):0.00} ms, p95 {Percentile(taken, 0.95):0.00} ms ({taken.Count})");
        }
    }

    private static double Percentile(List<double> values, double part)
    {
        values.Sort();
        return values[(int)Math.Min(values.Count - 1, values.Count * part)];
    }
}
