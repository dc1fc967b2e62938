using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Sharing;

namespace ForumLks.Web.Features.Sharing;

/// <summary>What stands on a card.</summary>
/// <param name="Kind">"Praktik", "Berita".</param>
/// <param name="Place">Space and area; may be empty.</param>
/// <param name="Area">Code of the tile that is lit.</param>
public sealed record CardFacts(string Title, string Kind, ShareFigure? Figure, string Place, string? Area)
{
    /// <summary>The tiles of a place of several; none for those of <see cref="Area"/>.</summary>
    public IReadOnlyCollection<string> Lit { get; init; } = [];
}

/// <summary>A card as SVG, 1200 × 630: the theme's paper, teak and leaf, its mark, and the tile map in place of a photo.</summary>
public static class CardDrawing
{
    private const int Left = 64, Right = 1136, MapWidth = 336, MapHeight = 220, MapBottom = 556, BesideMap = 690;
    /// <summary>The sans at 28 runs as wide as the bold serif, which the estimates are for, at 24.</summary>
    private const int SansWidth = 24;

    private const string Serif = "Noto Serif, DejaVu Serif, serif", Sans = "Noto Sans, DejaVu Sans, sans-serif";
    private const string Ink = "#2b211b", Soft = "#6b5a4c", Sand = "#d9cbb3", Leaf = "#1f6b4f", Paper = "#fbf8f3";

    public static string Svg(CardFacts facts, Gazetteer places)
    {
        var svg = new StringBuilder($"""<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="{Paper}"/>""");
        Mark(svg);
        Text(svg, facts.Kind, Right, 104, 32, Soft, Sans, "text-anchor=\"end\"");
        Title(svg, facts.Title);
        if (facts.Figure is { } figure)
        {
            var size = CardText.Largest(figure.Large, BesideMap, 56, 44, 34);
            Text(svg, CardText.Fit(figure.Large, size, BesideMap), Left, 452, size, Leaf, Serif, "font-weight=\"bold\"");
            Text(svg, CardText.Fit(figure.Small, SansWidth, BesideMap), Left, 496, 28, Ink, Sans);
        }

        Text(svg, CardText.Fit(facts.Place, SansWidth, BesideMap), Left, MapBottom, 28, Soft, Sans);
        if (facts.Area is { Length: >= 2 } area && places.Province(area[..2]) is not null)
        {
            Map(svg, places, area, facts.Lit);
        }

        Kawung(svg);
        return svg.Append("</svg>").ToString();
    }

    private static void Mark(StringBuilder svg)
    {
        for (var tile = 0; tile < 9; tile++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{Left + (tile % 3 * 23)}" y="{58 + (tile / 3 * 23)}" width="20" height="20" rx="2" fill="{(tile == 7 ? Leaf : "#b79f7d")}"/>""");
        }

        Text(svg, "ForumLKS", Left + 92, 104, 38, Ink, Serif, "font-weight=\"bold\"");
    }

    private static void Title(StringBuilder svg, string title)
    {
        var (lines, size) = CardText.Title(title, Right - Left);
        for (var i = 0; i < lines.Count; i++)
        {
            Text(svg, lines[i], Left, 204 + (i * size * 5 / 4), size, Ink, Serif, "font-weight=\"bold\"");
        }
    }

    /// <summary>The province as tiles with one lit; all of them for a whole province.</summary>
    private static void Map(StringBuilder svg, Gazetteer places, string area, IReadOnlyCollection<string> lit)
    {
        List<Area> tiles = [.. places.AreasOf(area[..2])];
        if (tiles.Count == 0)
        {
            return;
        }

        var (columns, rows) = (tiles.Max(t => t.Column) + 1, tiles.Max(t => t.Row) + 1);
        var pitch = Math.Min(44.0, Math.Min((double)MapWidth / columns, (double)MapHeight / rows));
        var (left, top) = (Right - (columns * pitch), MapBottom - (rows * pitch));
        foreach (var tile in tiles)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{left + (tile.Column * pitch):0.#}" y="{top + (tile.Row * pitch):0.#}" width="{pitch * .9:0.#}" height="{pitch * .9:0.#}" fill="{(IsLit(tile.Code) ? Leaf : Sand)}"/>""");
        }

        bool IsLit(string code) => lit.Count > 0 ? lit.Contains(code) : area.Length == 2 || code == area;
    }

    private static void Kawung(StringBuilder svg)
    {
        svg.Append($"""<pattern id="k" width="24" height="24" patternUnits="userSpaceOnUse"><path fill="{Sand}" d="M12 12Q3 10 2 2 10 3 12 12M12 12Q21 10 22 2 14 3 12 12M12 12Q3 14 2 22 10 21 12 12M12 12Q21 14 22 22 14 21 12 12"/></pattern>""")
            .Append("""<rect y="600" width="1200" height="24" fill="url(#k)"/>""");
    }

    private static void Text(StringBuilder svg, string text, int x, int y, int size, string colour, string family, string more = "") =>
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{x}" y="{y}" font-family="{family}" font-size="{size}" fill="{colour}" {more}>{Escaped(text)}</text>""");

    /// <summary>XML 1.0 has no room for some characters, and no font here for those beyond the basic plane.</summary>
    private static string Escaped(string text) => WebUtility.HtmlEncode(string.Concat(text.Where(XmlConvert.IsXmlChar)));
}
