using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ForumLks.Web.Features.Regions;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>
/// Decisions × areas as one table. It is written by hand, cell by cell, because 35 × 35 cells must stay under 80 KB on a cheap phone:
/// end tags that HTML does not need are left out, and a letter is both the word and the shape.
/// </summary>
public sealed class Board
{
    /// <summary>More decisions than this go on the next page.</summary>
    public const int MostRows = 35;

    private const int LongestText = 58;

    public required IHtmlContent Table { get; init; }
    public required int Decisions { get; init; }
    public required bool HasMore { get; init; }
    public required IReadOnlyDictionary<char, int> Counts { get; init; }

    public static Board Draw(IReadOnlyList<FoundDecision> decisions, bool hasMore, ILookup<(long ReportId, int Number), Cell> cells, Gazetteer places, DateOnly today)
    {
        var areas = decisions.SelectMany(d => cells[(d.ReportId, d.Number)]).Select(c => c.Area).Distinct().Order(StringComparer.Ordinal).ToList();
        var html = new StringBuilder(80_000);
        var counts = new SortedDictionary<char, int>();
        html.Append("<table class=board><thead><tr><th scope=col>Keputusan");
        foreach (var area in areas)
        {
            html.Append("<th scope=col>").Append(area.Length == 0 ? "Umum" : Head(places, area, areas));
        }

        html.Append("<tbody>");
        foreach (var decision in decisions)
        {
            Row(html, decision, cells[(decision.ReportId, decision.Number)].ToList(), areas, today, counts);
        }

        return new Board { Table = new HtmlString(html.Append("</table>").ToString()), Decisions = decisions.Count, HasMore = hasMore, Counts = counts };
    }

    private static void Row(StringBuilder html, FoundDecision decision, List<Cell> cells, List<string> areas, DateOnly today, SortedDictionary<char, int> counts)
    {
        var progress = Progress.Count(cells, decision.Deadline, today);
        var text = decision.Text.Length > LongestText ? decision.Text[..LongestText] + "…" : decision.Text;
        html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=row><a href=/tindak-lanjut/{decision.Id}>{HtmlEncoder.Default.Encode(text)}</a> <small>{progress.Done}/{progress.Of}</small>");
        var byArea = cells.ToDictionary(c => c.Area);
        foreach (var area in areas)
        {
            if (!byArea.TryGetValue(area, out var cell))
            {
                html.Append("<td>");
                continue;
            }

            var letter = FollowUpWords.Letter(cell.State, FollowUpWords.IsLate(cell.State, decision.Deadline, today));
            counts[letter] = counts.GetValueOrDefault(letter) + 1;
            html.Append(CultureInfo.InvariantCulture, $"<td class={letter}><a href=/tindak-lanjut/{decision.Id}/{AreaPath.Of(area)}>{letter}</a>");
        }
    }

    /// <summary>As many letters as tell it from its neighbours, three at least; a kota says so.</summary>
    private static string Head(Gazetteer places, string area, List<string> areas)
    {
        if (places.Area(area) is not { } place)
        {
            return HtmlEncoder.Default.Encode(area);
        }

        var others = areas.Where(a => a != area).Select(places.Area).OfType<Area>().Where(a => a.Kind == place.Kind).Select(a => a.Name).ToList();
        var letters = 3;
        while (letters < place.Name.Length && others.Exists(o => o.StartsWith(place.Name[..letters], StringComparison.Ordinal)))
        {
            letters++;
        }

        var shown = (place.Kind == "Kota" ? "Kota " : "") + place.Name[..Math.Min(letters, place.Name.Length)];
        return $"<abbr title=\"{HtmlEncoder.Default.Encode(place.FullName)}\">{HtmlEncoder.Default.Encode(shown)}</abbr>";
    }
}

/// <summary>An area in an address; a decision without places has "umum" there.</summary>
public static class AreaPath
{
    public const string General = "umum";

    public static string Of(string area) => area.Length == 0 ? General : area;

    public static string Read(string path) => path == General ? FollowUp.NoArea : path;
}
