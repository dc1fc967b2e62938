using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>A decision drawn: where on the tile map of a province, and when as a line that climbs. Both stand beside a table that says the same.</summary>
public static class Drawing
{
    private const int Pitch = 40;
    private const int Side = 36;

    /// <summary>Every tile of the province; those the decision is for carry their state and lead to their history.</summary>
    public static IHtmlContent Map(FoundDecision decision, IReadOnlyList<Cell> cells, Gazetteer places, string province, DateOnly today)
    {
        var byArea = cells.ToDictionary(c => c.Area);
        var map = new StringBuilder();
        map.Append(CultureInfo.InvariantCulture, $"""<svg class="tiles" viewBox="{places.TileFrame(province)}" role="group" aria-label="Peta petak {Text(places.NameOf(province))}; isinya sama dengan tabel di bawah">""");
        foreach (var area in places.AreasOf(province))
        {
            if (!byArea.TryGetValue(area.Code, out var cell))
            {
                map.Append(CultureInfo.InvariantCulture, $"""<rect x="{area.Column * Pitch}" y="{area.Row * Pitch}" width="{Side}" height="{Side}"/>""");
                continue;
            }

            var isLate = FollowUpWords.IsLate(cell.State, decision.Deadline, today);
            map.Append(CultureInfo.InvariantCulture, $"""<a href="/tindak-lanjut/{decision.Id}/{area.Code}"><title>{Text(area.FullName)}: {FollowUpWords.Sentence(cell.State, isLate)}</title><rect class="{FollowUpWords.CssClass(cell.State, isLate)}" x="{area.Column * Pitch}" y="{area.Row * Pitch}" width="{Side}" height="{Side}"/><text x="{area.Column * Pitch + Side / 2}" y="{area.Row * Pitch + 22}">{Text(area.Name[..Math.Min(3, area.Name.Length)])}</text></a>""");
        }

        return new HtmlString(map.Append("</svg>").ToString());
    }

    /// <summary>From the baseline, where there is one, and the days on which areas were done. A baseline that counts more than was reported here later is not gone below.</summary>
    public static IReadOnlyList<TrendPoint> Points(IReadOnlyList<Cell> cells, IReadOnlyList<Baseline> baselines, DateOnly metOn)
    {
        var done = cells.Where(c => c.DoneOn is not null).Select(c => c.DoneOn!.Value).Order().ToList();
        var days = done.Concat(baselines.Select(b => b.AsOf)).Append(metOn).Distinct().Order();
        return [.. days.Select(day => new TrendPoint(day, Math.Max(done.Count(d => d <= day), baselines.Where(b => b.AsOf <= day).Select(b => b.Done).DefaultIfEmpty(0).Max())))];
    }

    private static string Text(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
