using System.Globalization;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Results;

/// <summary>Counts the values of the documents that matched.</summary>
internal static class Facets
{
    public static List<Facet> Count(List<RankedUnit> units)
    {
        var counts = new Dictionary<(string Name, string Value), int>();
        foreach (var (row, _) in units)
        {
            Count(counts, "kind", row.Kind);
            Count(counts, "space", row.Space);
            Count(counts, "area", row.Area);
            Count(counts, "topic", row.Topic);
            Count(counts, "year", row.Year.ToString(CultureInfo.InvariantCulture));
        }
        return [.. counts.Select(c => new Facet(c.Key.Name, c.Key.Value, c.Value))
            .OrderByDescending(f => f.Count).ThenBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal)];
    }

    private static void Count(Dictionary<(string, string), int> counts, string name, string? value)
    {
        if (value is not null)
            counts[(name, value)] = counts.GetValueOrDefault((name, value)) + 1;
    }
}
