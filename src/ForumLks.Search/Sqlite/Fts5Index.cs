using System.Data.Common;
using System.Text.Json;
using ForumLks.Search.Analysis;
using ForumLks.Search.Index;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;
using ForumLks.Search.Sqlite;
using Microsoft.Data.Sqlite;

namespace ForumLks.Search;

/// <summary>The index in SQLite: FTS5 with our tokenizer. Registers the tokenizer on each connection that it is given.</summary>
/// <param name="analyzer">The analysis; the shipped one when null.</param>
public sealed partial class Fts5Index(IndonesianAnalyzer? analyzer = null) : SearchIndex(analyzer)
{
    /// <inheritdoc/>
    public override async Task CreateSchema(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default)
    {
        Register(connection);
        var isReplaced = false;
        var version = await Stored(connection, transaction, "schema", cancel);
        if (version is not null and not Fts5Schema.Version)
        {
            await connection.Execute(transaction, Fts5Schema.Drop, cancel);
            isReplaced = true;
        }
        await connection.Execute(transaction, Fts5Schema.Create, cancel);
        if (version is not Fts5Schema.Version)
            await connection.Execute(transaction, Fts5Schema.Configure, cancel);
        await connection.Execute(transaction, "INSERT OR IGNORE INTO search_state VALUES ('schema', @version), ('units', 0), ('tokens', 0), ('next', 1), ('generation', 0)",
            cancel, ("@version", Fts5Schema.Version));
        // What takes an older schema's place is empty and must be seen as stale; so must an index that somebody else's version filled, which keeps its number.
        await connection.Execute(transaction, "INSERT OR IGNORE INTO search_state VALUES ('analyzer', @version)", cancel, ("@version", isReplaced ? 0 : AnalyzerVersion));
    }

    /// <inheritdoc/>
    public override async Task Clear(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default)
    {
        Register(connection);
        await connection.Execute(transaction, Fts5Schema.Empty, cancel);
        await CreateSchema(connection, transaction, cancel);
    }

    /// <inheritdoc/>
    public override async Task<int?> StoredAnalyzerVersion(DbConnection connection, CancellationToken cancel = default) =>
        (int?)await Stored(connection, null, "analyzer", cancel);

    private protected override string IsOneOf(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    private protected override (string Condition, (string, object?)[] Values) IsOf(IReadOnlyCollection<(long Id, int Part)> parts) =>
        ("(doc, part) IN (SELECT value ->> 0, value ->> 1 FROM json_each(@parts))", [("@parts", JsonSerializer.Serialize(parts.Select(p => (long[])[p.Id, p.Part])))]);

    private protected override object ListOf(IEnumerable<long> values) => JsonSerializer.Serialize(values);

    private protected override object ListOf(IEnumerable<string> values) => JsonSerializer.Serialize(values);

    private protected override async Task<(CollectionSize Size, List<PostingList> Postings)> ReadPostings(
        DbConnection connection, IReadOnlyList<Lookup> lookups, int most, CancellationToken cancel)
    {
        Register(connection);
        var sizes = await connection.Rows(
            null, "SELECT value FROM search_state WHERE name IN ('tokens', 'units') ORDER BY name", cancel, row => row.GetInt64(0));
        var size = new CollectionSize(Units: sizes[1], Tokens: sizes[0]);
        if (lookups.Count == 0)
            return (size, []);
        var match = string.Join(" OR ", lookups.Select(lookup => $"\"{Fts5Tokenizer.Ready}{string.Join(' ', lookup.Stems).Replace("\"", "")}\""));
        await using var command = connection.Command(
            null, "SELECT forumlks_postings(search_fts) FROM search_fts WHERE search_fts MATCH @match LIMIT 1", ("@match", match));
        PostingCollector.Limit(most);
        // No row at all means that nothing was collected.
        var any = command.ExecuteScalar() is not null;
        var collected = PostingCollector.Take();
        foreach (var list in collected)
            list.Estimate(size);
        return (size, any ? collected : [.. lookups.Select(_ => new PostingList())]);
    }

    private static void Register(DbConnection connection) => Fts5Tokenizer.Register((SqliteConnection)connection);

    private static async Task<long?> Stored(DbConnection connection, DbTransaction? transaction, string name, CancellationToken cancel)
    {
        var exists = await connection.Rows(
            transaction, "SELECT 1 FROM sqlite_master WHERE name = 'search_state'", cancel, row => row.GetInt64(0));
        if (exists.Count == 0)
            return null;
        return (await State(connection, transaction, cancel)).TryGetValue(name, out var value) ? value : null;
    }

    private static async Task<Dictionary<string, long>> State(DbConnection connection, DbTransaction? transaction, CancellationToken cancel) =>
        (await connection.Rows(transaction, "SELECT name, value FROM search_state", cancel, row => (row.GetString(0), row.GetInt64(1))))
            .ToDictionary(row => row.Item1, row => row.Item2);
}
