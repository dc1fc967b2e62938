using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ForumLks.Text;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>The tree, and the lines between parts of the country, as SVG without a style or a script; the same stands beside them in words.</summary>
public static class TreeDrawing
{
    private const int Row = 46;
    private const int Indent = 22;
    private const int Width = 360;

    public static IHtmlContent Tree(LearningNode root)
    {
        var svg = new StringBuilder();
        var row = 0;
        Append(svg, root, 0, ref row);
        return new HtmlString(string.Create(CultureInfo.InvariantCulture, $"""<svg class="tree" viewBox="0 0 {Width} {row * Row}" role="group" aria-label="Pohon belajar; isinya sama dengan daftar di bawah">{svg}</svg>"""));
    }

    /// <summary>From the left to the right; the thicker, the more often.</summary>
    public static IHtmlContent Lines(IReadOnlyList<LearningLine> lines)
    {
        var from = lines.Select(l => l.From).Distinct().ToList();
        var to = lines.Select(l => l.To).Distinct().ToList();
        var svg = new StringBuilder();
        foreach (var line in lines)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<path stroke-width="{Math.Min(9, 1 + line.Count)}" d="M120 {Middle(from.IndexOf(line.From))}C190 {Middle(from.IndexOf(line.From))} 170 {Middle(to.IndexOf(line.To))} 240 {Middle(to.IndexOf(line.To))}"/>""");
        }

        Names(svg, from, 114, "end");
        Names(svg, to, 246, "start");
        return new HtmlString(string.Create(CultureInfo.InvariantCulture, $"""<svg class="tree" viewBox="0 0 {Width} {Math.Max(from.Count, to.Count) * Row}" role="img" aria-label="Dari mana ke mana praktik ditiru; isinya sama dengan tabel di bawah">{svg}</svg>"""));
    }

    private static int Middle(int index) => (index * Row) + (Row / 2);

    private static void Names(StringBuilder svg, List<string> names, int x, string anchor)
    {
        foreach (var (name, index) in names.Select((n, i) => (n, i)))
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{x}" y="{Middle(index) + 5}" text-anchor="{anchor}">{Short(name.Replace("Karesidenan ", "", StringComparison.Ordinal), 16)}</text>""");
        }
    }

    /// <returns>The middle of the row in which the node stands.</returns>
    private static int Append(StringBuilder svg, LearningNode node, int depth, ref int row)
    {
        var (x, y) = (6 + (Math.Min(depth, 6) * Indent), (row++ * Row) + 14);
        svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{x}" cy="{y}" r="5"/><a href="{node.Url}"><text x="{x + 12}" y="{y + 5}">{Short(node.Institution, 42 - (depth * 3))}</text></a>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<text class="place" x="{x + 12}" y="{y + 22}">{Short(node.Part ?? "wilayah tidak disebut", 40 - (depth * 3))}</text>""");
        foreach (var child in node.Children)
        {
            var below = Append(svg, child, depth + 1, ref row);
            svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{x} {y + 6}V{below}H{x + Indent - 6}"/>""");
        }

        return y;
    }

    private static string Short(string text, int letters) => HtmlEncoder.Default.Encode(Excerpt.Of(text, Math.Max(12, letters)));
}
