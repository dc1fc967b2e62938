using System.Data.Common;
using System.Runtime.InteropServices;
using ForumLks.Search.Index;
using ForumLks.Search.Postgres;

namespace ForumLks.Search;

public sealed partial class PostgresIndex
{
    // Counts of words only order suggestions: of single writes one in so many adds to them, with that weight.
    private const int CountedWrites = 8;
    private const int ManyUnits = 50;

    /// <inheritdoc/>
    public override async Task Remove(DbConnection connection, DbTransaction? transaction, long[] ids, CancellationToken cancel = default)
    {
        // Postings of units that are gone are passed over when read, and dropped by Optimize.
        var gone = await connection.Rows(
            transaction, "DELETE FROM search_unit WHERE doc = ANY(@ids) RETURNING length(vector)", cancel, row => row.GetInt32(0), ("@ids", ids));
        if (gone.Count == 0)
            return;
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

    // One journey to the server for all of it.
    private protected override async Task Write(
        DbConnection connection, DbTransaction? transaction, List<Unit> units, Task<Vocabulary> vocabulary, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        AddUnits(batch, units);
        AddPostings(batch, units);
        AddWords(batch, units, await vocabulary);
        AddAbbreviations(batch, await vocabulary);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static void Add(DbBatch batch, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        batch.BatchCommands.Add(command);
    }

    private static void AddUnits(DbBatch batch, List<Unit> units) => Add(
        batch,
        "INSERT INTO search_unit (unit, doc, available, date, page, year, audience, kind, space, area, topic, vector, path, title, summary, body) " +
        "SELECT * FROM unnest(@unit, @doc, @available, @date, @page, @year, @audience, @kind, @space, @area, @topic, @vector, @path, @title, @summary, @body)",
        ("@unit", Each(units, u => u.Number)), ("@doc", Each(units, u => u.Document.Id)), ("@available", Each(units, u => u.Document.AvailableFromUtc.Ticks)),
        ("@date", Each(units, u => u.Document.DateUtc.Ticks)), ("@page", Each(units, u => u.Page)), ("@year", Each(units, u => u.Document.DateUtc.Year)),
        ("@audience", Each(units, u => u.Document.Audience)), ("@kind", Each(units, u => u.Document.Kind)), ("@space", Each(units, u => u.Document.Space)),
        ("@area", Each(units, u => u.Document.Area)), ("@topic", Each(units, u => u.Document.Topic)), ("@vector", Each(units, u => u.Vector)),
        ("@path", Each(units, u => u.Document.Path)), ("@title", Each(units, u => StorableText.Of(u.Title.Text))),
        ("@summary", Each(units, u => StorableText.Of(u.Summary.Text))), ("@body", Each(units, u => StorableText.Of(u.Body.Text))));

    private static T[] Each<T>(List<Unit> units, Func<Unit, T> value) => [.. units.Select(value)];

    private static void AddPostings(DbBatch batch, List<Unit> units)
    {
        var terms = new List<long> { CollectionSizes.Term };
        var blocks = new List<byte[]> { CollectionSizes.Write(units.Count, units.Sum(unit => (long)unit.Count)) };
        foreach (var (term, postings) in PostingBatch.Of(units))
            PostingBlock.Write(term, CollectionsMarshal.AsSpan(postings), terms, blocks);
        Add(batch, "INSERT INTO search_posting SELECT * FROM unnest(@terms, @blocks)", ("@terms", terms.ToArray()), ("@blocks", blocks.ToArray()));
    }

    // Sorted, so that two writers take their locks in the same order; a count that another writer holds is left as it is.
    private static void AddWords(DbBatch batch, List<Unit> units, Vocabulary vocabulary)
    {
        var words = vocabulary.Words.OrderBy(w => w.Key.Word, StringComparer.Ordinal).ThenBy(w => w.Key.Audience, StringComparer.Ordinal).ToList();
        var weight = units.Count >= ManyUnits ? 1 : CountedWrites;
        (string, object)[] values =
        [
            ("@word", words.Select(w => w.Key.Word).ToArray()), ("@audience", words.Select(w => w.Key.Audience).ToArray()),
            ("@n", words.Select(w => w.Value).ToArray())
        ];
        if (weight == 1 || units[0].Number >> 6 is var sequence && sequence % CountedWrites == 0)
            Add(batch,
                $"""
                WITH given AS (SELECT * FROM unnest(@word, @audience, @n) AS g (word, audience, n)),
                    free AS (SELECT w.word, w.audience FROM search_word w JOIN given USING (word, audience) FOR UPDATE OF w SKIP LOCKED)
                UPDATE search_word w SET n = w.n + given.n * {weight} FROM given, free
                WHERE w.word = given.word AND w.audience = given.audience AND w.word = free.word AND w.audience = free.audience
                """, values);
        Add(batch, "INSERT INTO search_word (word, audience, n) SELECT * FROM unnest(@word, @audience, @n) ON CONFLICT DO NOTHING", values);
    }

    private static void AddAbbreviations(DbBatch batch, Vocabulary vocabulary)
    {
        if (vocabulary.Abbreviations.Count == 0)
            return;
        var found = vocabulary.Abbreviations.Order().ToList();
        Add(batch, "INSERT INTO search_abbreviation (short, long) SELECT * FROM unnest(@short, @long) ON CONFLICT DO NOTHING",
            ("@short", found.Select(a => a.Short).ToArray()), ("@long", found.Select(a => a.Long).ToArray()));
    }
}
