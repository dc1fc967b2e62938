using System.Data.Common;
using System.Text;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    /// <summary>A condition that a column's value is one of a parameter's list.</summary>
    private protected abstract string IsOneOf(string column, string parameter);

    /// <summary>A list as a parameter's value.</summary>
    private protected abstract object ListOf(IEnumerable<long> values);

    /// <summary>A list as a parameter's value.</summary>
    private protected abstract object ListOf(IEnumerable<string> values);

    private protected abstract Task<(CollectionSize Size, List<PostingList> Postings)> ReadPostings(
        DbConnection connection, IReadOnlyList<Lookup> lookups, CancellationToken cancel);

    private Task<List<UnitRow>> ReadVisible(DbConnection connection, IEnumerable<long> units, SearchQuery query, CancellationToken cancel)
    {
        var sql = new StringBuilder($"SELECT {UnitRow.Columns} FROM search_unit u JOIN search_document d ON d.id = u.doc WHERE ")
            .Append(IsOneOf("u.unit", "@units")).Append(" AND ").Append(IsOneOf("d.audience", "@audiences")).Append(" AND d.available <= @now");
        var values = new List<(string, object?)>
        {
            ("@units", ListOf(units)), ("@audiences", ListOf(query.Audiences)), ("@now", query.NowUtc.Ticks)
        };
        foreach (var (column, value) in (ReadOnlySpan<(string, object?)>)
            [("kind", query.Kind), ("space", query.Space), ("area", query.Area), ("topic", query.Topic), ("year", query.Year)])
        {
            if (value is null)
                continue;
            sql.Append($" AND d.{column} = @{column}");
            values.Add(('@' + column, value));
        }
        return connection.Rows(null, sql.ToString(), cancel, UnitRow.Read, [.. values]);
    }

    private Task<List<(long Unit, byte[] Vector)>> ReadVectors(DbConnection connection, IEnumerable<long> units, CancellationToken cancel) =>
        connection.Rows(
            null, $"SELECT unit, vector FROM search_unit WHERE {IsOneOf("unit", "@units")}", cancel,
            row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), ("@units", ListOf(units)));

    private async Task<Dictionary<long, UnitText>> ReadTexts(DbConnection connection, IEnumerable<long> units, CancellationToken cancel) =>
        (await connection.Rows(
            null, $"SELECT {UnitText.Columns} FROM search_unit u JOIN search_document d ON d.id = u.doc WHERE {IsOneOf("u.unit", "@units")}", cancel,
            UnitText.Read, ("@units", ListOf(units)))).ToDictionary(text => text.Unit);

    private Task<List<string>> ReadKnownWords(
        DbConnection connection, IEnumerable<string> words, IEnumerable<string> audiences, CancellationToken cancel) =>
        connection.Rows(
            null, $"SELECT DISTINCT word FROM search_word WHERE {IsOneOf("word", "@words")} AND {IsOneOf("audience", "@audiences")}", cancel,
            row => row.GetString(0), ("@words", ListOf(words)), ("@audiences", ListOf(audiences)));

    // The range of words with a prefix: up to the prefix followed by a letter beyond all letters.
    private Task<List<string>> ReadWordsFrom(
        DbConnection connection, string prefix, IEnumerable<string> audiences, int most, CancellationToken cancel) =>
        connection.Rows(
            null, $"SELECT word FROM search_word WHERE word >= @from AND word < @to AND {IsOneOf("audience", "@audiences")} " +
                "GROUP BY word ORDER BY SUM(n) DESC, word LIMIT @most", cancel,
            row => row.GetString(0), ("@from", prefix), ("@to", prefix + '\uFFEF'), ("@audiences", ListOf(audiences)), ("@most", most));

    private Task<List<(string Short, string Long)>> ReadAbbreviations(DbConnection connection, IEnumerable<string> names, CancellationToken cancel) =>
        connection.Rows(
            null, $"SELECT short, long FROM search_abbreviation WHERE {IsOneOf("short", "@names")} " +
                $"UNION SELECT short, long FROM search_abbreviation WHERE {IsOneOf("long", "@names")}", cancel,
            row => (row.GetString(0), row.GetString(1)), ("@names", ListOf(names)));
}
