using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ForumLks.Text;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Platform.Web;

public sealed record TrendPoint(DateOnly On, int Done);

/// <summary>How many were done by when: a line of steps from the first day to today, and the same in words.</summary>
public static class Trend
{
    private const int Width = 600;
    private const int Height = 170;
    private const int Left = 34;
    private const int Bottom = 140;
    private const int MostPointsInWords = 8;

    /// <param name="said">Numbers that somebody published: a broken line from their day on.</param>
    /// <param name="sentence">What it shows, for those who do not see it.</param>
    public static IHtmlContent Draw(IReadOnlyList<TrendPoint> points, int of, DateOnly? deadline, DateOnly today, string sentence, IReadOnlyList<TrendPoint>? said = null)
    {
        var first = points.Concat(said ?? []).Min(p => p.On.DayNumber);
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
        due += string.Concat((said ?? []).Select(p => $"""<path class="due" d="M{X(p.On)} {Y(p.Done)}H{X(today)}"/><text class="start" x="{X(p.On) + 6}" y="{Y(p.Done) - 6}">diumumkan {p.Done}</text>"""));
        return new HtmlString(string.Create(CultureInfo.InvariantCulture, $"""
            <svg class="trend" viewBox="0 0 {Width} {Height}" role="img" aria-label="{Text(sentence)}"><path class="axis" d="M{Left} 8V{Bottom}H{Width}"/><text class="end" x="{Left - 6}" y="{Y(of) + 4}">{of}</text><text class="end" x="{Left - 6}" y="{Bottom + 4}">0</text>{due}<path class="line" d="{path}"/><text class="start" x="{Left}" y="{Height - 8}">{Text(IndonesianDate.MonthAndYear(DateOnly.FromDayNumber(first)))}</text><text class="end" x="{Width - 4}" y="{Height - 8}">{Text(IndonesianDate.MonthAndYear(DateOnly.FromDayNumber(last)))}</text></svg>
            """));
    }

    /// <summary>The same in words, the latest days.</summary>
    public static string Sentence(string what, IReadOnlyList<TrendPoint> points, int of) =>
        $"{what}: {string.Join("; ", points.TakeLast(MostPointsInWords).Select(p => $"{p.Done} dari {of} per {IndonesianDate.Long(p.On)}"))}.";

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
