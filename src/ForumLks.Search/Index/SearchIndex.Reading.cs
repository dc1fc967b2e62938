using System.Data.Common;
using System.Text;
using ForumLks.Search.Query;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    /// <summary>A condition that a column's value is one of a parameter's list.</summary>
    private protected abstract string IsOneOf(string column, string parameter);

    /// <summary>A condition that a unit is of one of these documents or parts, with its parameters.</summary>
    private protected abstract (string Condition, (string, object?)[] Values) IsOf(IReadOnlyCollection<(long Id, int Part)> parts);

    /// <summary>A list as a parameter's value.</summary>
    private protected abstract object ListOf(IEnumerable<long> values);

    /// <summary>A list as a parameter's value.</summary>
    private protected abstract object ListOf(IEnumerable<string> values);

    /// <summary>Reads rows; a database may keep the statement prepared.</summary>
    private protected virtual Task<List<T>> Rows<T>(
        DbConnection connection, string sql, CancellationToken cancel, Func<DbDataReader, T> read, params (string Name, object? Value)[] values) =>
        connection.Rows(null, sql, cancel, read, values);

    /// <summary>The posting lists of look-ups, each with the newest so many units at most.</summary>
    private protected abstract Task<(CollectionSize Size, List<PostingList> Postings)> ReadPostings(
        DbConnection connection, IReadOnlyList<Lookup> lookups, int most, CancellationToken cancel);

    /// <summary>The rows of units that the reader may see and the filters let through, with their token vectors if wanted.</summary>
    private Task<List<(UnitRow Row, byte[] Vector)>> ReadVisible(
        DbConnection connection, IEnumerable<long> units, SearchQuery query, bool vectors, CancellationToken cancel)
    {
        var sql = new StringBuilder($"SELECT {UnitRow.Columns}").Append(vectors ? ", vector" : "").Append(" FROM search_unit WHERE ")
            .Append(IsOneOf("unit", "@units")).Append(" AND ").Append(IsOneOf("audience", "@audiences")).Append(" AND available <= @now");
        var values = new List<(string, object?)>
        {
            ("@units", ListOf(units)), ("@audiences", ListOf(query.Audiences)), ("@now", query.NowUtc.Ticks)
        };
        Filter(query, sql, values);
        return Rows(connection, sql.ToString(), cancel, row => (UnitRow.Read(row), vectors ? row.GetFieldValue<byte[]>(UnitRow.Count) : []), [.. values]);
    }

    /// <summary>The newest units that a filter with an index of its own leaves: where a common word is sought in a small place.</summary>
    private Task<List<long>> ReadFiltered(DbConnection connection, SearchQuery query, int most, CancellationToken cancel, string besides = "")
    {
        var sql = new StringBuilder($"SELECT unit FROM search_unit WHERE {IsOneOf("audience", "@audiences")} AND available <= @now{besides}");
        var values = new List<(string, object?)> { ("@audiences", ListOf(query.Audiences)), ("@now", query.NowUtc.Ticks), ("@most", most) };
        Filter(query, sql, values);
        return Rows(connection, sql.Append(" ORDER BY unit LIMIT @most").ToString(), cancel, row => row.GetInt64(0), [.. values]);
    }

    private static void Filter(SearchQuery query, StringBuilder sql, List<(string, object?)> values)
    {
        foreach (var (column, value) in (ReadOnlySpan<(string, object?)>)
            [("kind", query.Kind), ("space", query.Space), ("area", query.Area), ("topic", query.Topic), ("year", query.Year)])
        {
            if (value is null)
                continue;
            // A province's code begins those of its areas: 35 holds 35.21.
            sql.Append(column == "area" && query.Area!.Length <= ProvinceCode ? " AND (area = @area OR substr(area, 1, length(@area) + 1) = @area || '.')" : $" AND {column} = @{column}");
            values.Add(('@' + column, value));
        }
    }

    private async Task<Dictionary<long, UnitText>> ReadTexts(DbConnection connection, IEnumerable<long> units, CancellationToken cancel) =>
        (await Rows(connection, $"SELECT {UnitText.Columns} FROM search_unit u WHERE {IsOneOf("unit", "@units")}", cancel,
            UnitText.Read, ("@units", ListOf(units)))).ToDictionary(text => text.Unit);

    private Task<List<string>> ReadKnownWords(
        DbConnection connection, IEnumerable<string> words, IEnumerable<string> audiences, CancellationToken cancel) =>
        Rows(connection, $"SELECT DISTINCT word FROM search_word WHERE {IsOneOf("word", "@words")} AND {IsOneOf("audience", "@audiences")}", cancel,
            row => row.GetString(0), ("@words", ListOf(words)), ("@audiences", ListOf(audiences)));

    // The range of words with a prefix: up to the prefix followed by a letter beyond all letters.
    private Task<List<string>> ReadWordsFrom(
        DbConnection connection, string prefix, IEnumerable<string> audiences, int most, CancellationToken cancel) =>
        Rows(connection, $"SELECT word FROM search_word WHERE word >= @from AND word < @to AND {IsOneOf("audience", "@audiences")} " +
                "GROUP BY word ORDER BY SUM(n) DESC, word LIMIT @most", cancel,
            row => row.GetString(0), ("@from", prefix), ("@to", prefix + '\uFFEF'), ("@audiences", ListOf(audiences)), ("@most", most));

    private Task<List<(string Short, string Long)>> ReadAbbreviations(
        DbConnection connection, IEnumerable<string> names, IEnumerable<string> audiences, CancellationToken cancel) =>
        Rows(connection, $"SELECT short, long FROM search_abbreviation WHERE {IsOneOf("short", "@names")} AND {IsOneOf("audience", "@audiences")} " +
                $"UNION SELECT short, long FROM search_abbreviation WHERE {IsOneOf("long", "@names")} AND {IsOneOf("audience", "@audiences")}", cancel,
            row => (row.GetString(0), row.GetString(1)), ("@names", ListOf(names)), ("@audiences", ListOf(audiences)));
}
