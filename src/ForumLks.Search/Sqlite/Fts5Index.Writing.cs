using System.Data.Common;
using System.Text;
using ForumLks.Search.Index;
using ForumLks.Search.Sqlite;

namespace ForumLks.Search;

public sealed partial class Fts5Index
{
    /// <inheritdoc/>
    public override async Task Remove(DbConnection connection, DbTransaction? transaction, long[] ids, CancellationToken cancel = default)
    {
        Register(connection);
        var units = await connection.Rows(
            transaction, $"SELECT unit, title, summary, body, length(vector) FROM search_unit WHERE {IsOneOf("doc", "@ids")}", cancel,
            row => (Unit: row.GetInt64(0), Title: row.GetString(1), Summary: row.GetString(2), Body: row.GetString(3), Bytes: row.GetInt64(4)),
            ("@ids", ListOf(ids)));
        if (units.Count == 0)
            return;
        ReadyTokens.Forget();
        var current = await Stored(connection, transaction, "analyzer", cancel) == AnalyzerVersion;
        foreach (var unit in units)
        {
            // FTS5 must be told the old text, from which it takes the terms to forget. With another analysis it would forget the wrong
            // ones: such an index is about to be rebuilt, and what it still holds of a removed unit is ignored.
            if (current)
                await connection.Execute(
                transaction, "INSERT INTO search_fts (search_fts, rowid, title, summary, body) VALUES ('delete', @unit, @title, @summary, @body)", cancel,
                ("@unit", unit.Unit), ("@title", unit.Title), ("@summary", unit.Summary), ("@body", unit.Body));
            await connection.Execute(transaction, "DELETE FROM search_unit WHERE unit = @unit", cancel, ("@unit", unit.Unit));
        }
        await Grow(connection, transaction, -units.Count, -units.Sum(unit => (unit.Bytes - TokenVector.Header) / TokenVector.Entry), cancel);
    }

    /// <inheritdoc/>
    public override async Task Optimize(DbConnection connection, CancellationToken cancel = default)
    {
        Register(connection);
        await connection.Execute(null, "INSERT INTO search_fts (search_fts) VALUES ('optimize'); ANALYZE search_unit; ANALYZE search_word", cancel);
    }

    private protected override async Task Number(DbConnection connection, DbTransaction? transaction, List<Unit> units, CancellationToken cancel)
    {
        var next = await connection.Rows(
            transaction, "UPDATE search_state SET value = value + @count WHERE name = 'next' RETURNING value - @count", cancel,
            row => row.GetInt64(0), ("@count", units.Count));
        for (var i = 0; i < units.Count; i++)
            units[i].GiveNumber(next[0] + i);
    }

    private protected override async Task Write(
        DbConnection connection, DbTransaction? transaction, List<Unit> units, Task<Vocabulary> vocabulary, CancellationToken cancel)
    {
        WriteUnits(connection, units);
        WriteTerms(connection, units);
        WriteWords(connection, await vocabulary);
        WriteAbbreviations(connection, await vocabulary);
        await Grow(connection, transaction, units.Count, units.Sum(unit => (long)unit.Count), cancel);
    }

    private static Task Grow(DbConnection connection, DbTransaction? transaction, long units, long tokens, CancellationToken cancel) =>
        connection.Execute(
            transaction, "UPDATE search_state SET value = value + CASE name WHEN 'units' THEN @units ELSE @tokens END WHERE name IN ('units', 'tokens')",
            cancel, ("@units", units), ("@tokens", tokens));

    private static void WriteUnits(DbConnection connection, List<Unit> units)
    {
        using var insert = new Repeated(connection,
            "INSERT INTO search_unit (unit, doc, page, audience, available, kind, space, area, topic, year, date, vector, path, title, summary, body) " +
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)");
        foreach (var unit in units)
        {
            var d = unit.Document;
            insert.Bind(1, unit.Number).Bind(2, d.Id).Bind(3, unit.Page).Bind(4, d.Audience).Bind(5, d.AvailableFromUtc.Ticks).Bind(6, d.Kind)
                .Bind(7, d.Space).Bind(8, d.Area).Bind(9, d.Topic).Bind(10, d.DateUtc.Year).Bind(11, d.DateUtc.Ticks).Bind(12, unit.Vector)
                .Bind(13, d.Path).Bind(14, unit.Title.Text).Bind(15, unit.Summary.Text).Bind(16, unit.Body.Text).Run();
        }
    }

    private static void WriteTerms(DbConnection connection, List<Unit> units)
    {
        using var insert = new Repeated(connection, "INSERT INTO search_fts (rowid, title, summary, body) VALUES (?1, ?2, ?3, ?4)");
        foreach (var unit in units)
        {
            ReadyTokens.Forget();
            foreach (var piece in (ReadOnlySpan<Piece>)[unit.Title, unit.Summary, unit.Body])
                ReadyTokens.Offer(Encoding.UTF8.GetByteCount(piece.Text), piece.Tokens);
            insert.Bind(1, unit.Number).Bind(2, unit.Title.Text).Bind(3, unit.Summary.Text).Bind(4, unit.Body.Text).Run();
        }
        ReadyTokens.Forget();
    }

    private static void WriteWords(DbConnection connection, Vocabulary vocabulary)
    {
        using var insert = new Repeated(connection,
            "INSERT INTO search_word (word, audience, n) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET n = n + excluded.n");
        foreach (var ((word, audience), count) in vocabulary.Words)
            insert.Bind(1, word).Bind(2, audience).Bind(3, count).Run();
    }

    private static void WriteAbbreviations(DbConnection connection, Vocabulary vocabulary)
    {
        using var insert = new Repeated(connection, "INSERT OR IGNORE INTO search_abbreviation (short, long) VALUES (?1, ?2)");
        foreach (var (shortName, longName) in vocabulary.Abbreviations)
            insert.Bind(1, shortName).Bind(2, longName).Run();
    }
}
