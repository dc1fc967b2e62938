using System.Data.Common;
using ForumLks.Search.Index;
using ForumLks.Search.Postgres;
using ForumLks.Search.Ranking;
using Npgsql;
using NpgsqlTypes;

namespace ForumLks.Search;

public sealed partial class PostgresIndex
{
    /// <inheritdoc/>
    public override async Task Optimize(DbConnection connection, CancellationToken cancel = default)
    {
        await using (var transaction = await connection.BeginTransactionAsync(cancel))
        {
            // Writers wait, readers do not, until the new table takes the old one's name.
            await connection.Execute(transaction, "LOCK TABLE search_posting IN SHARE ROW EXCLUSIVE MODE", cancel);
            var units = await connection.Rows(
                transaction, "SELECT unit, length(vector) FROM search_unit", cancel, row => (Number: row.GetInt64(0), Bytes: row.GetInt32(1)));
            var tokens = units.Sum(unit => (long)(unit.Bytes - TokenVector.Header) / TokenVector.Entry);
            var rows = await Joined(connection, transaction, [.. units.Select(unit => unit.Number)], cancel);
            rows.Add(CollectionSizes.Term, 0, CollectionSizes.Write(units.Count, tokens));
            await Replace((NpgsqlConnection)connection, transaction, rows, cancel);
            await transaction.CommitAsync(cancel);
        }
        // The vocabulary is small, and its counted updates leave many dead rows: it is written anew.
        await connection.Execute(null, "VACUUM (FULL, ANALYZE) search_word", cancel);
        await connection.Execute(null, "ANALYZE search_posting, search_unit, search_abbreviation", cancel);
    }

    private static async Task<PostingRows> Joined(
        DbConnection connection, DbTransaction transaction, HashSet<long> alive, CancellationToken cancel)
    {
        var rows = new PostingRows();
        await using var command = connection.Command(
            transaction, "SELECT term, block FROM search_posting WHERE term <> @sizes ORDER BY term", ("@sizes", CollectionSizes.Term));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (term, list) = (0L, new PostingList());
        while (await reader.ReadAsync(cancel))
        {
            if (reader.GetInt64(0) is var next && next != term)
            {
                Join(term, list, alive, rows);
                (term, list) = (next, new PostingList());
            }
            PostingBlock.Read(reader.GetFieldValue<byte[]>(1), list);
        }
        Join(term, list, alive, rows);
        return rows;
    }

    private static void Join(long term, PostingList list, HashSet<long> alive, PostingRows rows)
    {
        list.Sort();
        var postings = new List<(long, byte)>(list.Count);
        for (var i = 0; i < list.Count; i++)
            if (alive.Contains(list.Units[i]))
                postings.Add((list.Units[i], list.Frequencies[i]));
        rows.Add(term, postings.ToArray());
    }

    private static async Task Replace(
        NpgsqlConnection connection, DbTransaction transaction, PostingRows rows, CancellationToken cancel)
    {
        await connection.Execute(transaction, PostgresSchema.NewPostings, cancel);
        await using (var import = await connection.BeginBinaryImportAsync("COPY search_posting_new (term, newest, block) FROM STDIN (FORMAT BINARY)", cancel))
        {
            for (var i = 0; i < rows.Terms.Count; i++)
            {
                await import.StartRowAsync(cancel);
                await import.WriteAsync(rows.Terms[i], NpgsqlDbType.Bigint, cancel);
                await import.WriteAsync(rows.Newest[i], NpgsqlDbType.Bigint, cancel);
                await import.WriteAsync(rows.Blocks[i], NpgsqlDbType.Bytea, cancel);
            }
            await import.CompleteAsync(cancel);
        }
        await connection.Execute(transaction, PostgresSchema.TakeNewPostings, cancel);
    }
}
