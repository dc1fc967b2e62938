using System.Data.Common;
using ForumLks.Search.Analysis;
using ForumLks.Search.Index;
using ForumLks.Search.Postgres;
using ForumLks.Search.Ranking;

namespace ForumLks.Search;

public sealed partial class PostgresIndex
{
    /// <inheritdoc/>
    public override async Task Remove(DbConnection connection, DbTransaction? transaction, long[] ids, CancellationToken cancel = default)
    {
        // Postings of units that are gone are passed over when read, and dropped by the next compaction.
        var gone = await connection.Rows(
            transaction, "DELETE FROM search_unit WHERE doc = ANY(@ids) RETURNING length(vector)", cancel, row => row.GetInt32(0), ("@ids", ids));
        if (gone.Count == 0)
            return;
        await connection.Execute(transaction, "DELETE FROM search_document WHERE id = ANY(@ids)", cancel, ("@ids", ids));
        var tokens = gone.Sum(bytes => (long)(bytes - TokenVector.Header) / TokenVector.Entry);
        await connection.Execute(
            transaction, "INSERT INTO search_posting VALUES (@term, @block)", cancel,
            ("@term", CollectionSizes.Term), ("@block", CollectionSizes.Write(-gone.Count, -tokens)));
    }

    private protected override async Task Number(DbConnection connection, DbTransaction? transaction, List<Unit> units, CancellationToken cancel)
    {
        var numbers = await connection.Rows(
            transaction, "SELECT nextval('search_unit_number') FROM generate_series(1, @count)", cancel, row => row.GetInt64(0), ("@count", units.Count));
        for (var i = 0; i < units.Count; i++)
            units[i].GiveNumber(numbers[i]);
    }

    private protected override async Task Write(
        DbConnection connection, DbTransaction? transaction, List<SearchDocument> documents, List<Unit> units, Vocabulary vocabulary,
        CancellationToken cancel)
    {
        await WriteDocuments(connection, transaction, documents, cancel);
        await WriteUnits(connection, transaction, units, cancel);
        await WritePostings(connection, transaction, units, cancel);
        await WriteWords(connection, transaction, vocabulary, cancel);
        await WriteAbbreviations(connection, transaction, vocabulary, cancel);
    }

    private static Task WriteDocuments(
        DbConnection connection, DbTransaction? transaction, List<SearchDocument> documents, CancellationToken cancel) =>
        connection.Execute(
            transaction,
            "INSERT INTO search_document (id, kind, audience, available, date, year, space, area, topic, path, title) " +
            "SELECT * FROM unnest(@id, @kind, @audience, @available, @date, @year, @space, @area, @topic, @path, @title)", cancel,
            ("@id", documents.Select(d => d.Id).ToArray()), ("@kind", documents.Select(d => d.Kind).ToArray()),
            ("@audience", documents.Select(d => d.Audience).ToArray()), ("@available", documents.Select(d => d.AvailableFromUtc.Ticks).ToArray()),
            ("@date", documents.Select(d => d.DateUtc.Ticks).ToArray()), ("@year", documents.Select(d => d.DateUtc.Year).ToArray()),
            ("@space", documents.Select(d => d.Space).ToArray()), ("@area", documents.Select(d => d.Area).ToArray()),
            ("@topic", documents.Select(d => d.Topic).ToArray()), ("@path", documents.Select(d => d.Path).ToArray()),
            ("@title", documents.Select(d => StorableText.Of(d.Title)).ToArray()));

    private static Task WriteUnits(DbConnection connection, DbTransaction? transaction, List<Unit> units, CancellationToken cancel) =>
        connection.Execute(
            transaction, "INSERT INTO search_unit (unit, doc, page, vector, summary, body) SELECT * FROM unnest(@unit, @doc, @page, @vector, @summary, @body)",
            cancel,
            ("@unit", units.Select(u => u.Number).ToArray()), ("@doc", units.Select(u => u.Document.Id).ToArray()),
            ("@page", units.Select(u => u.Page).ToArray()), ("@vector", units.Select(u => u.Vector()).ToArray()),
            ("@summary", units.Select(u => StorableText.Of(u.Summary.Text)).ToArray()), ("@body", units.Select(u => StorableText.Of(u.Body.Text)).ToArray()));

    private static Task WritePostings(DbConnection connection, DbTransaction? transaction, List<Unit> units, CancellationToken cancel)
    {
        var terms = new List<long> { CollectionSizes.Term };
        var blocks = new List<byte[]> { CollectionSizes.Write(units.Count, units.Sum(unit => (long)unit.Count)) };
        foreach (var (term, postings) in PostingBatch.Of(units))
            for (var at = 0; at < postings.Count; at += PostingBlock.MostPostings)
            {
                terms.Add(term);
                blocks.Add(PostingBlock.Write(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(postings)
                    [at..Math.Min(postings.Count, at + PostingBlock.MostPostings)]));
            }
        return connection.Execute(
            transaction, "INSERT INTO search_posting SELECT * FROM unnest(@terms, @blocks)", cancel,
            ("@terms", terms.ToArray()), ("@blocks", blocks.ToArray()));
    }

    // Sorted, so that two writers take their locks in the same order; a count that another writer holds is left as it is.
    private static async Task WriteWords(DbConnection connection, DbTransaction? transaction, Vocabulary vocabulary, CancellationToken cancel)
    {
        var words = vocabulary.Words.OrderBy(w => w.Key.Word, StringComparer.Ordinal).ThenBy(w => w.Key.Audience, StringComparer.Ordinal).ToList();
        (string, object?)[] values =
        [
            ("@word", words.Select(w => w.Key.Word).ToArray()), ("@audience", words.Select(w => w.Key.Audience).ToArray()),
            ("@n", words.Select(w => w.Value).ToArray())
        ];
        await connection.Execute(
            transaction,
            """
            WITH given AS (SELECT * FROM unnest(@word, @audience, @n) AS g (word, audience, n)),
                free AS (SELECT w.word, w.audience FROM search_word w JOIN given USING (word, audience) FOR UPDATE OF w SKIP LOCKED)
            UPDATE search_word w SET n = w.n + given.n FROM given, free
            WHERE w.word = given.word AND w.audience = given.audience AND w.word = free.word AND w.audience = free.audience
            """, cancel, values);
        await connection.Execute(
            transaction, "INSERT INTO search_word (word, audience, n) SELECT * FROM unnest(@word, @audience, @n) ON CONFLICT DO NOTHING", cancel, values);
    }

    private static async Task WriteAbbreviations(DbConnection connection, DbTransaction? transaction, Vocabulary vocabulary, CancellationToken cancel)
    {
        if (vocabulary.Abbreviations.Count == 0)
            return;
        var found = vocabulary.Abbreviations.Order().ToList();
        await connection.Execute(
            transaction, "INSERT INTO search_abbreviation (short, long) SELECT * FROM unnest(@short, @long) ON CONFLICT DO NOTHING", cancel,
            ("@short", found.Select(a => a.Short).ToArray()), ("@long", found.Select(a => a.Long).ToArray()));
    }
}
