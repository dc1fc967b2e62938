using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Features.Regions;

/// <summary>Draws a province as tiles: 36 × 36 on a grid of 40, as the theme's vocabulary wants it.</summary>
public static partial class TileMap
{
    private const int Pitch = 40;
    private const int Side = 36;

    /// <summary>Drawn once for each reading of the gazetteer: lists show the same few provinces again and again.</summary>
    private static readonly ConditionalWeakTable<Gazetteer, ConcurrentDictionary<string, IHtmlContent>> Drawn = [];

    /// <summary>The land of a province as one symbol, drawn once a page for all its tiny maps.</summary>
    public static IHtmlContent Symbol(Gazetteer places, string provinceCode) =>
        Drawn.GetOrCreateValue(places).GetOrAdd(provinceCode, static (code, known) => Land(known, code), places);

    private static HtmlString Land(Gazetteer places, string provinceCode)
    {
        var path = new StringBuilder();
        foreach (var area in places.AreasOf(provinceCode))
        {
            path.Append(CultureInfo.InvariantCulture, $"M{area.Column * Pitch} {area.Row * Pitch}h{Side}v{Side}h-{Side}z");
        }

        return new HtmlString($"""<symbol id="prov-{provinceCode}" viewBox="{places.TileFrame(provinceCode)}"><path d="{path}"/></symbol>""");
    }

    /// <summary>About 28 px beside an item: where this experience comes from.</summary>
    public static IHtmlContent Tiny(Gazetteer places, string areaOrProvince) => Tiny(places, areaOrProvince[..2], [areaOrProvince]);

    /// <summary>The same with several places lit: a karesidenan in its province.</summary>
    public static IHtmlContent Tiny(Gazetteer places, string province, IReadOnlyList<string> areas) =>
        Drawn.GetOrCreateValue(places).GetOrAdd($"{province} {string.Join(' ', areas)}", static (_, map) => Lit(map.places, map.province, map.areas), (places, province, areas));

    private static HtmlString Lit(Gazetteer places, string province, IReadOnlyList<string> areas)
    {
        var lit = string.Concat(areas.Select(places.Area).OfType<Area>().Select(area => Tile(area, "lit")));
        return new HtmlString($"""<svg class="tiles" aria-hidden="true" viewBox="{places.TileFrame(province)}"><use href="#prov-{province}"/>{lit}</svg>""");
    }

    /// <summary>The map of a province with some tiles lit and each one a link.</summary>
    public static IHtmlContent Linked(Gazetteer places, string provinceCode, IReadOnlySet<string> lit, string label)
    {
        var map = new StringBuilder();
        map.Append(CultureInfo.InvariantCulture, $"""<svg class="tiles" viewBox="{places.TileFrame(provinceCode)}" role="group" aria-label="{HtmlEncoder.Default.Encode(label)}">""");
        foreach (var area in places.AreasOf(provinceCode))
        {
            map.Append(CultureInfo.InvariantCulture, $"""<a href="/wilayah/{area.Code}"><title>{HtmlEncoder.Default.Encode(area.FullName)}</title>{Tile(area, lit.Contains(area.Code) ? "lit" : null)}{Letters(area)}</a>""");
        }

        return new HtmlString(map.Append("</svg>").ToString());
    }

    /// <summary>The map of a province with a number in each tile, and each one a link; where there is none the tile stays land.</summary>
    public static IHtmlContent Counted(Gazetteer places, string provinceCode, string? here, Func<string, int> count, Func<string, string> address, string label)
    {
        var map = new StringBuilder();
        map.Append(CultureInfo.InvariantCulture, $"""<svg class="tiles" viewBox="{places.TileFrame(provinceCode)}" role="group" aria-label="{HtmlEncoder.Default.Encode(label)}">""");
        foreach (var area in places.AreasOf(provinceCode))
        {
            var number = count(area.Code);
            var current = area.Code == here ? " aria-current=\"true\"" : "";
            map.Append(CultureInfo.InvariantCulture, $"""<a{current} href="{HtmlEncoder.Default.Encode(address(area.Code))}"><title>{HtmlEncoder.Default.Encode(area.FullName)}: {number}</title>{Tile(area, number > 0 ? "lit" : null)}{(number > 0 ? Text(area, number.ToString(CultureInfo.InvariantCulture)) : "")}</a>""");
        }

        return new HtmlString(map.Append("</svg>").ToString());
    }

    private static string Tile(Area area, string? state) =>
        $"""<rect{(state is null ? "" : $" class=\"{state}\"")} x="{area.Column * Pitch}" y="{area.Row * Pitch}" width="{Side}" height="{Side}"/>""";

    private static string Letters(Area area) => Text(area, Abbreviation(area));

    private static string Text(Area area, string text) =>
        $"""<text x="{area.Column * Pitch + Side / 2}" y="{area.Row * Pitch + 22}">{HtmlEncoder.Default.Encode(text)}</text>""";

    /// <summary>Three letters: the first of each word, or the first consonants.</summary>
    private static string Abbreviation(Area area)
    {
        var words = area.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1
            ? string.Concat(words[0].AsSpan(0, Math.Min(2, words[0].Length)), words[1].AsSpan(0, 1))
            : area.Name[..Math.Min(3, area.Name.Length)];
    }

    public static string Frame(int columns, int rows) => string.Create(CultureInfo.InvariantCulture, $"0 0 {columns * Pitch} {rows * Pitch}");
}
