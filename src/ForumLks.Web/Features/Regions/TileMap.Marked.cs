using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Features.Regions;

/// <summary>What a tile says of its area: a shape, a letter for paper and tired eyes, and a sentence for those who do not see it.</summary>
public sealed record TileMark(string CssClass, char Letter, string Sentence);

public static partial class TileMap
{
    /// <summary>The map of a province whose tiles are marked and lead on; tiles without a mark are land.</summary>
    /// <param name="address">What stands before the code of an area in the address of its page.</param>
    public static IHtmlContent Marked(Gazetteer places, string provinceCode, string address, Func<Area, TileMark?> markOf, string label)
    {
        var map = new StringBuilder();
        map.Append(CultureInfo.InvariantCulture, $"""<svg class="tiles" viewBox="{places.TileFrame(provinceCode)}" role="group" aria-label="{HtmlEncoder.Default.Encode(label)}">""");
        foreach (var area in places.AreasOf(provinceCode))
        {
            map.Append(markOf(area) is { } mark ? Leading(area, mark, address) : Tile(area, null));
        }

        return new HtmlString(map.Append("</svg>").ToString());
    }

    /// <summary>The shapes that <see cref="Small"/> maps of a page refer to, drawn once; each in a group of its own, for inside a reference the style sheet sees nothing of what stands around it.</summary>
    public static IHtmlContent Shapes(IEnumerable<string> cssClasses)
    {
        var shapes = new StringBuilder("<svg class=\"sprite tiles\" aria-hidden=\"true\">");
        foreach (var name in cssClasses)
        {
            shapes.Append(CultureInfo.InvariantCulture, $"""<g id="t-{name}" class="tiles"><rect class="{name}" width="{Side}" height="{Side}"/></g>""");
        }

        return new HtmlString(shapes.Append("</svg>").ToString());
    }

    /// <summary>A map among many on a page: twenty-odd bytes a tile, so that the whole country fits a slow line. Its numbers stand in words beside it.</summary>
    public static IHtmlContent Small(Gazetteer places, string provinceCode, Func<Area, string> shapeOf)
    {
        var map = new StringBuilder();
        map.Append(CultureInfo.InvariantCulture, $"<svg class=tiles aria-hidden=true viewBox=\"{places.TileFrame(provinceCode)}\">");
        foreach (var area in places.AreasOf(provinceCode))
        {
            map.Append(CultureInfo.InvariantCulture, $"<use href=#t-{shapeOf(area)} x={area.Column * Pitch} y={area.Row * Pitch} />");
        }

        return new HtmlString(map.Append("</svg>").ToString());
    }

    private static string Leading(Area area, TileMark mark, string address) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<a href="{address}{area.Code}"><title>{HtmlEncoder.Default.Encode($"{area.FullName}: {mark.Sentence}")}</title>{Tile(area, mark.CssClass)}<text x="{area.Column * Pitch + Side / 2}" y="{area.Row * Pitch + 22}">{HtmlEncoder.Default.Encode(Abbreviation(area))} {mark.Letter}</text></a>""");
}
