using System.Data.Common;
using System.Runtime.InteropServices;
using ForumLks.Search.Index;
using ForumLks.Search.Postgres;

namespace ForumLks.Search;

public sealed partial class PostgresIndex
{
    // Any number that nothing else locks.
    private const long WriterLock = 0x466F72756D4C4B54;

    // The vocabulary's counts are exact, and every writer touches the same common words: they line up until their commit, a few
    // milliseconds, rather than wait for each other's rows in a circle.
    private protected override async Task<IndexState> Begin(DbConnection connection, DbTransaction? transaction, CancellationToken cancel)
    {
        await connection.Execute(transaction, $"SELECT pg_advisory_xact_lock({WriterLock})", cancel);
        var state = await connection.Rows(
            transaction, "SELECT name, value FROM search_state", cancel, row => (Name: row.GetString(0), Value: row.GetInt64(1)));
        return new IndexState(
            state.Find(s => s.Name == "generation").Value, state.Find(s => s.Name == "analyzer").Value == AnalyzerVersion);
    }

    private protected override async Task<List<GoneUnit>> TakeOut(
        DbConnection connection, DbTransaction? transaction, (string Condition, (string, object?)[] Values) which, IndexState state, CancellationToken cancel)
    {
        // Postings of units that are gone are passed over when read, and dropped by Optimize.
        var gone = await connection.Rows(
            transaction, $"DELETE FROM search_unit WHERE {which.Condition} RETURNING length(vector), generation, audience, title, summary, body", cancel,
            row => (Bytes: row.GetInt32(0), Generation: row.GetInt64(1), Audience: row.GetString(2), Title: row.GetString(3),
                Summary: row.GetString(4), Body: row.GetString(5)),
            which.Values);
        if (gone.Count == 0)
            return [];
        var tokens = gone.Sum(unit => (long)(unit.Bytes - TokenVector.Header) / TokenVector.Entry);
        await connection.Execute(
            transaction, "INSERT INTO search_posting (term, newest, block) VALUES (@term, 0, @block)", cancel,
            ("@term", CollectionSizes.Term), ("@block", CollectionSizes.Write(-gone.Count, -tokens)));
        return [.. gone.Where(u => u.Generation == state.Generation).Select(u => Gone(u.Audience, u.Title, u.Summary, u.Body))];
    }

    private protected override async Task Number(DbConnection connection, DbTransaction? transaction, List<Unit> units, CancellationToken cancel)
    {
        var numbers = await connection.Rows(
            transaction, "SELECT nextval('search_unit_number') FROM generate_series(1, @count)", cancel, row => row.GetInt64(0), ("@count", units.Count));
        for (var i = 0; i < units.Count; i++)
            units[i].GiveNumber(numbers[^(i + 1)]);
    }

    // One journey to the server for all of it.
    private protected override async Task Write(
        DbConnection connection, DbTransaction? transaction, List<Unit> units, Task<Vocabulary> vocabulary, IndexState state, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        if (units.Count > 0)
        {
            AddUnits(batch, units, state.Generation);
            AddPostings(batch, units);
        }
        AddWords(batch, await vocabulary);
        AddAbbreviations(batch, await vocabulary);
        if (batch.BatchCommands.Count > 0)
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

    private static void AddUnits(DbBatch batch, List<Unit> units, long generation) => Add(
        batch,
        "INSERT INTO search_unit (unit, doc, available, date, page, year, audience, kind, space, area, topic, vector, path, title, summary, body, part, generation) " +
        "SELECT u.*, @generation FROM unnest(@unit, @doc, @available, @date, @page, @year, @audience, @kind, @space, @area, @topic, @vector, @path, @title, @summary, @body, @part) u",
        ("@unit", Each(units, u => u.Number)), ("@doc", Each(units, u => u.Document.Id)), ("@available", Each(units, u => u.Document.AvailableFromUtc.Ticks)),
        ("@date", Each(units, u => u.Document.DateUtc.Ticks)), ("@page", Each(units, u => u.Page)), ("@year", Each(units, u => u.Document.DateUtc.Year)),
        ("@audience", Each(units, u => u.Document.Audience)), ("@kind", Each(units, u => u.Document.Kind)), ("@space", Each(units, u => u.Document.Space)),
        ("@area", Each(units, u => u.Document.Area)), ("@topic", Each(units, u => u.Document.Topic)), ("@vector", Each(units, u => u.Vector)),
        ("@path", Each(units, u => u.Document.Path)), ("@title", Each(units, u => StorableText.Of(u.Title.Text))),
        ("@summary", Each(units, u => StorableText.Of(u.Summary.Text))), ("@body", Each(units, u => StorableText.Of(u.Body.Text))),
        ("@part", Each(units, u => u.Document.Part)), ("@generation", generation));

    private static T[] Each<T>(List<Unit> units, Func<Unit, T> value) => [.. units.Select(value)];

    private static void AddPostings(DbBatch batch, List<Unit> units)
    {
        var rows = new PostingRows();
        rows.Add(CollectionSizes.Term, 0, CollectionSizes.Write(units.Count, units.Sum(unit => (long)unit.Count)));
        foreach (var (term, postings) in PostingBatch.Of(units))
            rows.Add(term, CollectionsMarshal.AsSpan(postings));
        Add(batch, "INSERT INTO search_posting (term, newest, block) SELECT * FROM unnest(@terms, @newest, @blocks)",
            ("@terms", rows.Terms.ToArray()), ("@newest", rows.Newest.ToArray()), ("@blocks", rows.Blocks.ToArray()));
    }

    private static void AddWords(DbBatch batch, Vocabulary vocabulary)
    {
        var words = vocabulary.Words.ToList();
        AddChanges(batch, "INSERT INTO search_word AS w (word, audience, n) SELECT * FROM unnest(@word, @audience, @n) ON CONFLICT (word, audience) DO UPDATE SET n = w.n + excluded.n",
            words.FindAll(w => w.Change > 0));
        var fewer = words.FindAll(w => w.Change < 0);
        AddChanges(batch, "UPDATE search_word w SET n = w.n + g.n FROM unnest(@word, @audience, @n) g (word, audience, n) WHERE w.word = g.word AND w.audience = g.audience", fewer);
        AddChanges(batch, "DELETE FROM search_word w USING unnest(@word, @audience, @n) g (word, audience, n) WHERE w.word = g.word AND w.audience = g.audience AND w.n <= 0", fewer);
    }

    private static void AddChanges(DbBatch batch, string sql, List<(string Word, string Audience, int Change)> words)
    {
        if (words.Count > 0)
            Add(batch, sql, ("@word", words.Select(w => w.Word).ToArray()), ("@audience", words.Select(w => w.Audience).ToArray()),
                ("@n", words.Select(w => w.Change).ToArray()));
    }

    private static void AddAbbreviations(DbBatch batch, Vocabulary vocabulary)
    {
        var changed = vocabulary.Abbreviations.Where(a => a.Value != 0).ToList();
        if (changed.Count == 0)
            return;
        (string, object)[] values =
        [
            ("@short", changed.Select(a => a.Key.Short).ToArray()), ("@long", changed.Select(a => a.Key.Long).ToArray()),
            ("@audience", changed.Select(a => a.Key.Audience).ToArray()), ("@n", changed.Select(a => a.Value).ToArray())
        ];
        Add(batch,
            "INSERT INTO search_abbreviation AS a (short, long, audience, n) SELECT * FROM unnest(@short, @long, @audience, @n) " +
            "ON CONFLICT (short, long, audience) DO UPDATE SET n = a.n + excluded.n", values);
        Add(batch,
            "DELETE FROM search_abbreviation a USING unnest(@short, @long, @audience, @n) g (short, long, audience, n) " +
            "WHERE a.short = g.short AND a.long = g.long AND a.audience = g.audience AND a.n <= 0", values);
    }
}
