using System.Collections.Concurrent;
using ForumLks.Search.Analysis;
using ForumLks.Web.Platform.Lists;

namespace ForumLks.Web.Features.Search;

/// <summary>
/// Finds the names of places in a query, to offer them as a filter: "panti Ngawi" finds what mentions Ngawi, the filter what is from there.
/// </summary>
public static class AreaHints
{
    private const int Most = 3;
    private static readonly IndonesianAnalyzer Analyzer = new();
    private static readonly ConcurrentDictionary<string, string[]> Forms = new();

    /// <summary>The places, each with what remains of the query without its name. The longest name wins: "Kota Madiun" over "Madiun".</summary>
    public static IReadOnlyList<(PlaceName Place, string Remaining)> In(string query, IReadOnlyList<PlaceName> places)
    {
        var words = Analyzer.Analyze(query).Where(w => !w.Colocated).ToList();
        if (words.Count == 0 || query.Contains('"', StringComparison.Ordinal))
        {
            return [];
        }

        var found = new List<(PlaceName Place, int At, int Length)>();
        foreach (var place in places)
        {
            foreach (var name in new[] { place.FullName, place.ShortName })
            {
                var form = Form(name);
                if (Find(words, form) is var at and >= 0)
                {
                    found.Add((place, at, form.Length));
                }
            }
        }

        var longest = found.Count > 0 ? found.Max(f => f.Length) : 0;
        return [.. found.Where(f => f.Length == longest).DistinctBy(f => f.Place.Code).Take(Most).Select(f => (f.Place, Without(query, words, f.At, f.Length)))];
    }

    private static string[] Form(string name) => Forms.GetOrAdd(name, n => [.. Analyzer.Analyze(n).Where(w => !w.Colocated).Select(w => w.Term.Surface)]);

    private static int Find(List<Token> words, string[] form)
    {
        for (var i = 0; i + form.Length <= words.Count; i++)
        {
            if (form.Length > 0 && words.Skip(i).Take(form.Length).Select(w => w.Term.Surface).SequenceEqual(form))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Without(string query, List<Token> words, int first, int count)
    {
        var last = words[first + count - 1];
        return string.Join(' ', (query[..words[first].Start] + query[(last.Start + last.Length)..]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
