using System.Data.Common;
using System.Diagnostics;
using ForumLks.Search;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ForumLks.Benchmarks.Search;

/// <summary>
/// Indexes a collection in both databases, runs its queries, writes run files and prints relevance, sizes and latency beside their goals:
/// once as it is, once with its documents repeated to 70,000 for speed (relevance is then not judged).
/// <c>--collection DIR [--runs DIR] [--postgres CONNECTION] [--only sqlite|postgres] [--times N]</c>; N repeats the documents so often instead.
/// PostgreSQL's connection string may also stand in FORUMLKS_TEST_POSTGRES.
/// </summary>
public static partial class SearchEvaluation
{
    private const int Batch = 2000;
    private const int Large = 70_000;
    private static readonly DateTime Now = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static async Task<int> Run(string[] args)
    {
        if (Option(args, "--collection") is not { } folder || !File.Exists(Path.Combine(folder, "docs.jsonl")))
        {
            Console.Error.WriteLine("--collection DIR is missing, or DIR holds no docs.jsonl.");
            return 2;
        }
        var collection = Collection.Read(folder);
        var runs = Directory.CreateDirectory(Option(args, "--runs") ?? Path.Combine("artifacts", "runs")).FullName;
        var only = Option(args, "--only");
        var postgres = Option(args, "--postgres") ?? Environment.GetEnvironmentVariable("FORUMLKS_TEST_POSTGRES");
        int[] sizes = Option(args, "--times") is { } times ? [int.Parse(times)] : [1, Math.Max(2, Large / Math.Max(1, collection.Documents.Count))];
        AnalysisSpeed(collection);
        foreach (var size in sizes)
        {
            if (only is null or "sqlite")
                await Sqlite(collection, size, Path.Combine(runs, "sqlite.run"));
            if (postgres is not null && (only is null or "postgres"))
                await Postgres(collection, size, Path.Combine(runs, "postgres.run"), postgres);
        }
        if (postgres is null && (only is null or "postgres"))
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
            await Evaluate(new Engine("SQLite", 15_000, double.MaxValue), new Fts5Index(), connection, collection, times, run, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
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
        await Evaluate(new Engine("PostgreSQL", 4_000, 3), new PostgresIndex(), connection, collection, times, run,
            "SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c WHERE relnamespace = 'bench'::regnamespace AND relkind = 'r'");
        await using var drop = new NpgsqlCommand("DROP SCHEMA bench CASCADE", connection);
        await drop.ExecuteNonQueryAsync();
    }

    /// <param name="DocumentsPerSecond">The goal of bulk indexing.</param>
    /// <param name="TimesText">The goal of the index's size.</param>
    private sealed record Engine(string Name, double DocumentsPerSecond, double TimesText);
}
