using System.Data.Common;
using ForumLks.Search.Analysis;
using ForumLks.Search.Index;
using ForumLks.Search.Postgres;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;

namespace ForumLks.Search;

/// <summary>The index in PostgreSQL: posting lists in blocks, ranked by the same code as in SQLite.</summary>
/// <param name="analyzer">The analysis; the shipped one when null.</param>
public sealed partial class PostgresIndex(IndonesianAnalyzer? analyzer = null) : SearchIndex(analyzer)
{
    // Any number that nothing else locks: two servers starting at once must not both make the tables.
    private const long SchemaLock = 0x466F72756D4C4B53;

    // So many blocks of single writes are read at once with the full ones.
    private const int SmallBlocks = 64;

    /// <inheritdoc/>
    public override async Task CreateSchema(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default)
    {
        var isReplaced = await Stored(connection, transaction, "schema", cancel) is not null and not PostgresSchema.Version;
        if (isReplaced)
            await connection.Execute(transaction, PostgresSchema.Drop, cancel);
        // One command is one transaction, which the lock ends with.
        await connection.Execute(transaction, $"SELECT pg_advisory_xact_lock({SchemaLock}); {PostgresSchema.Create}", cancel);
        await connection.Execute(
            transaction, "INSERT INTO search_state VALUES ('schema', @schema), ('analyzer', @analyzer), ('generation', 0) ON CONFLICT DO NOTHING", cancel,
            ("@schema", (long)PostgresSchema.Version), ("@analyzer", isReplaced ? 0L : AnalyzerVersion));
    }

    /// <inheritdoc/>
    public override async Task Clear(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default)
    {
        await connection.Execute(transaction, PostgresSchema.Empty, cancel);
        await CreateSchema(connection, transaction, cancel);
    }

    /// <inheritdoc/>
    public override async Task<int?> StoredAnalyzerVersion(DbConnection connection, CancellationToken cancel = default) =>
        (int?)await Stored(connection, null, "analyzer", cancel);

    private protected override string IsOneOf(string column, string parameter) => $"{column} = ANY({parameter})";

    private protected override (string Condition, (string, object?)[] Values) IsOf(IReadOnlyCollection<(long Id, int Part)> parts) =>
        ("(doc, part) IN (SELECT * FROM unnest(@docs, @parts))", [("@docs", parts.Select(p => p.Id).ToArray()), ("@parts", parts.Select(p => p.Part).ToArray())]);

    private protected override object ListOf(IEnumerable<long> values) => values.ToArray();

    private protected override object ListOf(IEnumerable<string> values) => values.ToArray();

    // Prepared statements live as long as the pooled connection, so their plans are made once.
    private protected override async Task<List<T>> Rows<T>(
        DbConnection connection, string sql, CancellationToken cancel, Func<DbDataReader, T> read, params (string Name, object? Value)[] values)
    {
        await using var command = connection.Command(null, sql, values);
        await command.PrepareAsync(cancel);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
            rows.Add(read(reader));
        return rows;
    }

    private protected override async Task<(CollectionSize Size, List<PostingList> Postings)> ReadPostings(
        DbConnection connection, IReadOnlyList<Lookup> lookups, int most, CancellationToken cancel)
    {
        var lists = lookups.SelectMany(lookup => lookup.Keys).Distinct().ToDictionary(key => key, _ => new PostingList());
        var size = await ReadBlocks(connection, lists, new CollectionSize(), lists.Keys, BlocksFor(most), cancel);
        // Blocks that single writes left are small, until the index is tidied: such a term may need more of them.
        var scattered = lists.Where(list => list.Value.IsCut && list.Value.Count < most).Select(list => list.Key).ToList();
        foreach (var term in scattered)
            lists[term] = new PostingList();
        if (scattered.Count > 0)
            await ReadBlocks(connection, lists, size, scattered, most, cancel);
        foreach (var list in lists.Values)
        {
            list.Sort();
            list.Cut(most);
        }
        var postings = lookups.Select(lookup => Postings(lookup, lists)).ToList();
        foreach (var list in postings)
            list.Estimate(size);
        return (size, postings);
    }

    private static int BlocksFor(int most) => most / PostingBlock.MostPostings + SmallBlocks;

    private async Task<CollectionSize> ReadBlocks(
        DbConnection connection, Dictionary<long, PostingList> lists, CollectionSize known, IEnumerable<long> terms, int blocks, CancellationToken cancel)
    {
        await using var command = connection.Command(
            null,
            "SELECT term, block FROM search_posting WHERE term = @sizes UNION ALL " +
            "SELECT t.term, p.block FROM unnest(@terms) t (term) CROSS JOIN LATERAL " +
            "(SELECT block FROM search_posting p WHERE p.term = t.term ORDER BY p.newest LIMIT @blocks) p",
            ("@sizes", CollectionSizes.Term), ("@terms", ListOf(terms)), ("@blocks", blocks));
        await command.PrepareAsync(cancel);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (sum, read) = (new CollectionSize(), new Dictionary<long, int>());
        while (await reader.ReadAsync(cancel))
        {
            var block = reader.GetFieldValue<byte[]>(1);
            if (reader.GetInt64(0) is var term && term == CollectionSizes.Term)
            {
                sum = CollectionSizes.Add(sum, block);
                continue;
            }
            PostingBlock.Read(block, lists[term]);
            read[term] = read.GetValueOrDefault(term) + 1;
            lists[term].IsCut = read[term] == blocks;
        }
        return known.Units > 0 ? known : sum;
    }

    // Blocks know no positions: a phrase is first taken to stand wherever all its terms do; re-ranking looks closer.
    private static PostingList Postings(Lookup lookup, Dictionary<long, PostingList> lists)
    {
        var list = lists[lookup.Keys[0]];
        foreach (var key in lookup.Keys.Skip(1))
            list = list.Intersect(lists[key]);
        return list;
    }

    private static async Task<long?> Stored(DbConnection connection, DbTransaction? transaction, string name, CancellationToken cancel)
    {
        var exists = await connection.Rows(
            transaction, "SELECT to_regclass('search_state') IS NOT NULL", cancel, row => row.GetBoolean(0));
        if (!exists[0])
            return null;
        var values = await connection.Rows(
            transaction, "SELECT value FROM search_state WHERE name = @name", cancel, row => row.GetInt64(0), ("@name", name));
        return values.Count > 0 ? values[0] : null;
    }
}
