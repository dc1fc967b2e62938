using System.Data.Common;
using System.Diagnostics;
using ForumLks.Benchmarks.Serving;
using ForumLks.Search;
using ForumLks.Search.Postgres;
using ForumLks.Search.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ForumLks.Benchmarks.Fill;

/// <summary>Brings a set-up site to N more items: rows and search index together, 5,000 items to a transaction.</summary>
public static class Filling
{
    private const int Batch = 5_000;

    public static async Task Fill(SiteData data, int count)
    {
        await using DbConnection connection = data.Connection is { } text ? new NpgsqlConnection(text + ";Max Auto Prepare=20;Command Timeout=300") : new SqliteConnection(SqliteText(data));
        await connection.OpenAsync();
        ISearchIndex index = data.Connection is null ? new Fts5Index() : new PostgresIndex();
        await index.CreateSchema(connection, null);
        var maker = new Maker(await Ground.Read(connection));
        var watch = Stopwatch.StartNew();
        await using (var tables = new ItemTables(connection))
        {
            for (var first = 0; first < count; first += Batch)
            {
                var size = Math.Min(Batch, count - first);
                await WriteBatch(connection, tables, index, [.. Enumerable.Range(first, size).Select(maker.Make)]);
                await Console.Error.WriteAsync($"\r{first + size:N0} of {count:N0} items, {(first + size) / watch.Elapsed.TotalSeconds:N0} a second ");
            }
        }

        await Console.Error.WriteLineAsync();
        await Finish(connection, data.Connection is not null);
    }

    private static async Task WriteBatch(DbConnection connection, ItemTables tables, ISearchIndex index, IReadOnlyList<MadeItem> items)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var send = new Send(connection, transaction))
        {
            foreach (var item in items)
            {
                await tables.Write(send, item);
                await send.IfFull();
            }

            await send.Rest();
        }

        await index.Upsert(connection, transaction, [.. items.Select(DocumentOf)]);
        await transaction.CommitAsync();
    }

    /// <summary>As the application's search feature describes a published item.</summary>
    private static SearchDocument DocumentOf(MadeItem made) => new(
        made.Id, made.Type, made.Item.Title, made.Item.Summary, made.Item.SearchText, made.Audience, made.PublishedUtc, made.ListedUtc,
        made.Space?.Slug, made.Item.Area, made.Item.Topic, $"/{made.Path}/{made.Slug}");

    /// <summary>The next id follows the last one given here, and the planner knows the new sizes.</summary>
    private static async Task Finish(DbConnection connection, bool isPostgres)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 600;
        command.CommandText = isPostgres
            ? "SELECT setval(pg_get_serial_sequence('\"ContentItems\"', 'Id'), (SELECT max(\"Id\") FROM \"ContentItems\")); ANALYZE"
            : "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }

    private static string SqliteText(SiteData data) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(data.Folder, "forum.db"),
        Mode = SqliteOpenMode.ReadWrite,
        Pooling = false,
    }.ToString();
}
