using System.Data.Common;

namespace ForumLks.Search.Index;

/// <summary>A unit that the reader may see, with the values that facets count.</summary>
internal sealed record UnitRow(
    long Unit, long Document, int? Page, string Kind, string? Space, string? Area, string? Topic, int Year, long DateTicks, int Part)
{
    public const string Columns = "unit, doc, page, kind, space, area, topic, year, date, part";

    public const int Count = 10;

    public static UnitRow Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.GetString(3), row.Text(4), row.Text(5), row.Text(6),
        row.GetInt32(7), row.GetInt64(8), row.GetInt32(9));
}

/// <summary>What is shown of a unit; a part has its document's title.</summary>
internal sealed record UnitText(long Unit, string Title, string Path, string Summary, string Body)
{
    public const string Columns = "unit, CASE part WHEN 0 THEN title ELSE coalesce((SELECT title FROM search_unit d WHERE d.doc = u.doc AND d.part = 0 LIMIT 1), '') END, path, summary, body";

    public static UnitText Read(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));
}
