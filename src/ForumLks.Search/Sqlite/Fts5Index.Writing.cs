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
        await connection.Execute(transaction, $"DELETE FROM search_document WHERE {IsOneOf("id", "@ids")}", cancel, ("@ids", ListOf(ids)));
        await Grow(connection, transaction, -units.Count, -units.Sum(unit => (unit.Bytes - TokenVector.Header) / TokenVector.Entry), cancel);
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
        DbConnection connection, DbTransaction? transaction, List<SearchDocument> documents, List<Unit> units, Vocabulary vocabulary,
        CancellationToken cancel)
    {
        WriteDocuments(connection, transaction, documents);
        WriteUnits(connection, transaction, units);
        WriteTerms(connection, transaction, units);
        WriteWords(connection, transaction, vocabulary);
        WriteAbbreviations(connection, transaction, vocabulary);
        await Grow(connection, transaction, units.Count, units.Sum(unit => (long)unit.Count), cancel);
    }

    private static Task Grow(DbConnection connection, DbTransaction? transaction, long units, long tokens, CancellationToken cancel) =>
        connection.Execute(
            transaction, "UPDATE search_state SET value = value + CASE name WHEN 'units' THEN @units ELSE @tokens END WHERE name IN ('units', 'tokens')",
            cancel, ("@units", units), ("@tokens", tokens));

    private static void WriteDocuments(DbConnection connection, DbTransaction? transaction, List<SearchDocument> documents)
    {
        using var insert = new Repeated(connection, transaction,
            "INSERT INTO search_document (id, kind, audience, available, date, year, space, area, topic, path, title) " +
            "VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", 11);
        foreach (var d in documents)
            insert.Run(d.Id, d.Kind, d.Audience, d.AvailableFromUtc.Ticks, d.DateUtc.Ticks, d.DateUtc.Year, d.Space, d.Area, d.Topic, d.Path, d.Title);
    }

    private static void WriteUnits(DbConnection connection, DbTransaction? transaction, List<Unit> units)
    {
        using var insert = new Repeated(connection, transaction,
            "INSERT INTO search_unit (unit, doc, page, vector, title, summary, body) VALUES ($0, $1, $2, $3, $4, $5, $6)", 7);
        foreach (var unit in units)
            insert.Run(unit.Number, unit.Document.Id, unit.Page, unit.Vector(), unit.Title.Text, unit.Summary.Text, unit.Body.Text);
    }

    private static void WriteTerms(DbConnection connection, DbTransaction? transaction, List<Unit> units)
    {
        using var insert = new Repeated(connection, transaction, "INSERT INTO search_fts (rowid, title, summary, body) VALUES ($0, $1, $2, $3)", 4);
        foreach (var unit in units)
        {
            ReadyTokens.Forget();
            foreach (var piece in (ReadOnlySpan<Piece>)[unit.Title, unit.Summary, unit.Body])
                ReadyTokens.Offer(Encoding.UTF8.GetByteCount(piece.Text), piece.Tokens);
            insert.Run(unit.Number, unit.Title.Text, unit.Summary.Text, unit.Body.Text);
        }
        ReadyTokens.Forget();
    }

    private static void WriteWords(DbConnection connection, DbTransaction? transaction, Vocabulary vocabulary)
    {
        using var insert = new Repeated(connection, transaction,
            "INSERT INTO search_word (word, audience, n) VALUES ($0, $1, $2) ON CONFLICT DO UPDATE SET n = n + excluded.n", 3);
        foreach (var ((word, audience), count) in vocabulary.Words)
            insert.Run(word, audience, count);
    }

    private static void WriteAbbreviations(DbConnection connection, DbTransaction? transaction, Vocabulary vocabulary)
    {
        using var insert = new Repeated(connection, transaction, "INSERT OR IGNORE INTO search_abbreviation (short, long) VALUES ($0, $1)", 2);
        foreach (var (shortName, longName) in vocabulary.Abbreviations)
            insert.Run(shortName, longName);
    }
}
