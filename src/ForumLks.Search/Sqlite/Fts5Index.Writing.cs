using System.Data.Common;
using System.Text;
using ForumLks.Search.Index;
using ForumLks.Search.Sqlite;

namespace ForumLks.Search;

public sealed partial class Fts5Index
{
    /// <inheritdoc/>
    public override async Task Optimize(DbConnection connection, CancellationToken cancel = default)
    {
        Register(connection);
        await connection.Execute(null, "INSERT INTO search_fts (search_fts) VALUES ('optimize'); ANALYZE search_unit; ANALYZE search_word", cancel);
    }

    private protected override async Task<IndexState> Begin(DbConnection connection, DbTransaction? transaction, CancellationToken cancel)
    {
        Register(connection);
        var state = await State(connection, transaction, cancel);
        return new IndexState(state.GetValueOrDefault("generation"), state.GetValueOrDefault("analyzer") == AnalyzerVersion);
    }

    private protected override async Task<List<GoneUnit>> TakeOut(
        DbConnection connection, DbTransaction? transaction, (string Condition, (string, object?)[] Values) which, IndexState state, CancellationToken cancel)
    {
        var units = await connection.Rows(
            transaction, $"SELECT unit, title, summary, body, length(vector), audience, generation FROM search_unit WHERE {which.Condition}", cancel,
            row => (Unit: row.GetInt64(0), Title: row.GetString(1), Summary: row.GetString(2), Body: row.GetString(3), Bytes: row.GetInt64(4),
                Audience: row.GetString(5), Generation: row.GetInt64(6)),
            which.Values);
        if (units.Count == 0)
            return [];
        ReadyTokens.Forget();
        using var forget = new Repeated(connection, "INSERT INTO search_fts (search_fts, rowid, title, summary, body) VALUES ('delete', ?1, ?2, ?3, ?4)");
        using var delete = new Repeated(connection, "DELETE FROM search_unit WHERE unit = ?1");
        foreach (var unit in units)
        {
            // FTS5 must be told the old text, from which it takes the terms to forget. With another analysis it would forget the wrong
            // ones: such an index is being rebuilt, and what it still holds of a removed unit is ignored until then.
            if (state.IsCurrent || unit.Generation == state.Generation)
                forget.Bind(1, unit.Unit).Bind(2, unit.Title).Bind(3, unit.Summary).Bind(4, unit.Body).Run();
            delete.Bind(1, unit.Unit).Run();
        }
        await Grow(connection, transaction, -units.Count, -units.Sum(unit => (unit.Bytes - TokenVector.Header) / TokenVector.Entry), cancel);
        return [.. units.Where(u => u.Generation == state.Generation).Select(u => Gone(u.Audience, u.Title, u.Summary, u.Body))];
    }

    private protected override async Task Number(DbConnection connection, DbTransaction? transaction, List<Unit> units, CancellationToken cancel)
    {
        var next = await connection.Rows(
            transaction, "UPDATE search_state SET value = value + @count WHERE name = 'next' RETURNING value", cancel,
            row => row.GetInt64(0), ("@count", units.Count));
        for (var i = 0; i < units.Count; i++)
            units[i].GiveNumber(next[0] - 1 - i);
    }

    private protected override async Task Write(
        DbConnection connection, DbTransaction? transaction, List<Unit> units, Task<Vocabulary> vocabulary, IndexState state, CancellationToken cancel)
    {
        WriteUnits(connection, units, state.Generation);
        WriteTerms(connection, units);
        WriteWords(connection, await vocabulary);
        WriteAbbreviations(connection, await vocabulary);
        if (units.Count > 0)
            await Grow(connection, transaction, units.Count, units.Sum(unit => (long)unit.Count), cancel);
    }

    private static Task Grow(DbConnection connection, DbTransaction? transaction, long units, long tokens, CancellationToken cancel) =>
        connection.Execute(
            transaction, "UPDATE search_state SET value = value + CASE name WHEN 'units' THEN @units ELSE @tokens END WHERE name IN ('units', 'tokens')",
            cancel, ("@units", units), ("@tokens", tokens));

    private static void WriteUnits(DbConnection connection, List<Unit> units, long generation)
    {
        using var insert = new Repeated(connection,
            "INSERT INTO search_unit (unit, doc, page, audience, available, kind, space, area, topic, year, date, vector, path, title, summary, body, generation, part) " +
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)");
        foreach (var unit in units)
        {
            var d = unit.Document;
            insert.Bind(1, unit.Number).Bind(2, d.Id).Bind(3, unit.Page).Bind(4, d.Audience).Bind(5, d.AvailableFromUtc.Ticks).Bind(6, d.Kind)
                .Bind(7, d.Space).Bind(8, d.Area).Bind(9, d.Topic).Bind(10, d.DateUtc.Year).Bind(11, d.DateUtc.Ticks).Bind(12, unit.Vector)
                .Bind(13, d.Path).Bind(14, unit.Title.Text).Bind(15, unit.Summary.Text).Bind(16, unit.Body.Text).Bind(17, generation).Bind(18, d.Part).Run();
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
        using var more = new Repeated(connection,
            "INSERT INTO search_word (word, audience, n) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET n = n + excluded.n");
        using var fewer = new Repeated(connection, "UPDATE search_word SET n = n + ?3 WHERE word = ?1 AND audience = ?2");
        using var none = new Repeated(connection, "DELETE FROM search_word WHERE word = ?1 AND audience = ?2 AND n <= 0");
        foreach (var (word, audience, change) in vocabulary.Words)
        {
            (change > 0 ? more : fewer).Bind(1, word).Bind(2, audience).Bind(3, change).Run();
            if (change < 0)
                none.Bind(1, word).Bind(2, audience).Run();
        }
    }

    private static void WriteAbbreviations(DbConnection connection, Vocabulary vocabulary)
    {
        using var more = new Repeated(connection,
            "INSERT INTO search_abbreviation (short, long, audience, n) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET n = n + excluded.n");
        using var fewer = new Repeated(connection, "UPDATE search_abbreviation SET n = n + ?4 WHERE short = ?1 AND long = ?2 AND audience = ?3");
        using var none = new Repeated(connection, "DELETE FROM search_abbreviation WHERE short = ?1 AND long = ?2 AND audience = ?3 AND n <= 0");
        foreach (var ((shortName, longName, audience), change) in vocabulary.Abbreviations.Where(a => a.Value != 0))
        {
            (change > 0 ? more : fewer).Bind(1, shortName).Bind(2, longName).Bind(3, audience).Bind(4, change).Run();
            if (change < 0)
                none.Bind(1, shortName).Bind(2, longName).Bind(3, audience).Run();
        }
    }
}
