using ForumLks.Media;
using ForumLks.Web.Features.Directory;

namespace ForumLks.Web.Features.Imports;

/// <summary>One column of a file and which of ours it is taken for; null where it is not imported.</summary>
/// <param name="Sample">What stands under it in the first row, until the columns are settled.</param>
public sealed record Heading(int Index, string Text, string? Key, string? Sample = null);

/// <summary>Finds the row of headings and what each of them means: by our own words, by what people call them, by what this person chose before.</summary>
public static class HeadingMatch
{
    private const int LookedAt = 15;
    private const int LongestHeading = 120;

    private static readonly Dictionary<string, string> Words = InstitutionColumns.All
        .SelectMany(c => c.Synonyms.Append(c.Heading).Append(c.Key).Select(word => (Word: InstitutionName.KeyOf(word), c.Key)))
        .GroupBy(w => w.Word, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);

    /// <summary>Titles and notes may stand above: the headings are the row among the first in which most words are known.</summary>
    /// <returns>The number of that row; 0 where nothing is filled.</returns>
    public static (int Row, IReadOnlyList<Heading> Headings) Find(IEnumerable<TableRow> rows, IReadOnlyDictionary<string, string> remembered)
    {
        var best = rows.Take(LookedAt).Select(row => (Row: row, Known: row.Cells.Count(c => KeyFor(c.Text, remembered) is { Length: > 0 })))
            .OrderByDescending(r => r.Known).ThenByDescending(r => r.Known > 0 ? 0 : r.Row.Cells.Count(c => c.Kind == CellKind.Text)).FirstOrDefault();
        return best.Row is null ? (0, []) : (best.Row.Number, Of(best.Row, remembered));
    }

    public static string NameOf(string heading) => InstitutionName.KeyOf(heading);

    /// <summary>What our own words take a heading for.</summary>
    public static string? KeyOf(string name) => Words.GetValueOrDefault(name);

    /// <summary>Of two headings that mean the same the first is taken.</summary>
    private static List<Heading> Of(TableRow row, IReadOnlyDictionary<string, string> remembered)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. row.Cells.Select((cell, i) =>
            {
                var key = KeyFor(cell.Text, remembered);
                return new Heading(i, cell.Text.Length > LongestHeading ? cell.Text[..LongestHeading] : cell.Text, key is { Length: > 0 } && taken.Add(key) ? key : null);
            }),
        ];
    }

    /// <summary>Null where the word is unknown, empty where this person chose not to import it.</summary>
    private static string? KeyFor(string heading, IReadOnlyDictionary<string, string> remembered)
    {
        var name = NameOf(heading);
        return remembered.TryGetValue(name, out var chosen) ? chosen : Words.GetValueOrDefault(name);
    }
}
