using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ForumLks.Text;
using ForumLks.Web.Features.Regions;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>A decision drawn: where on the tile map of a province, and when as a line that climbs. Both stand beside a table that says the same.</summary>
public static class Drawing
{
    private const int Pitch = 40;
    private const int Side = 36;
    private const int Width = 600;
    private const int Height = 170;
    private const int Left = 34;
    private const int Bottom = 140;

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

    /// <summary>How many were done by when: a line of steps from the first day to today, with the deadline marked.</summary>
    public static IHtmlContent Trend(IReadOnlyList<TrendPoint> points, int of, DateOnly? deadline, DateOnly today)
    {
        var first = points[0].On.DayNumber;
        var last = Math.Max(Math.Max(today.DayNumber, deadline?.DayNumber ?? 0), first + 1);
        int X(DateOnly day) => Left + (int)((long)(Math.Max(day.DayNumber, first) - first) * (Width - Left - 10) / (last - first));
        int Y(int done) => Bottom - (int)((long)done * (Bottom - 14) / Math.Max(of, 1));
        var path = new StringBuilder();
        foreach (var point in points)
        {
            path.Append(path.Length == 0 ? $"M{X(point.On)} {Y(point.Done)}" : $"H{X(point.On)}V{Y(point.Done)}");
        }

        path.Append(CultureInfo.InvariantCulture, $"H{X(today)}");
        var due = deadline is not { } day ? "" : $"""<path class="due" d="M{X(day)} 8V{Bottom}"/><text class="{(X(day) > Width / 2 ? "end" : "start")}" x="{X(day) + (X(day) > Width / 2 ? -6 : 6)}" y="18">tenggat</text>""";
        return new HtmlString(string.Create(CultureInfo.InvariantCulture, $"""
            <svg class="trend" viewBox="0 0 {Width} {Height}" role="img" aria-label="{Text(Sentence(points, of))}"><path class="axis" d="M{Left} 8V{Bottom}H{Width}"/><text class="end" x="{Left - 6}" y="{Y(of) + 4}">{of}</text><text class="end" x="{Left - 6}" y="{Bottom + 4}">0</text>{due}<path class="line" d="{path}"/><text class="start" x="{Left}" y="{Height - 8}">{Text(IndonesianDate.MonthAndYear(points[0].On))}</text><text class="end" x="{Width - 4}" y="{Height - 8}">{Text(IndonesianDate.MonthAndYear(DateOnly.FromDayNumber(last)))}</text></svg>
            """));
    }

    /// <summary>The same in words.</summary>
    public static string Sentence(IReadOnlyList<TrendPoint> points, int of) =>
        $"Yang selesai: {string.Join("; ", points.TakeLast(8).Select(p => $"{p.Done} dari {of} per {IndonesianDate.Long(p.On)}"))}.";

    /// <summary>From the baseline, where there is one, and the days on which areas were done. A baseline that counts more than was reported here later is not gone below.</summary>
    public static IReadOnlyList<TrendPoint> Points(IReadOnlyList<Cell> cells, IReadOnlyList<Baseline> baselines, DateOnly metOn)
    {
        var done = cells.Where(c => c.DoneOn is not null).Select(c => c.DoneOn!.Value).Order().ToList();
        var days = done.Concat(baselines.Select(b => b.AsOf)).Append(metOn).Distinct().Order();
        return [.. days.Select(day => new TrendPoint(day, Math.Max(done.Count(d => d <= day), baselines.Where(b => b.AsOf <= day).Select(b => b.Done).DefaultIfEmpty(0).Max())))];
    }

    private static string Text(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}

public sealed record TrendPoint(DateOnly On, int Done);
