using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Features.Formation;

/// <summary>The stages of a province's or space's areas: as maps, a count, a line over time and a table. All four say the same.</summary>
public sealed record StagesView(string Name, string Address, IReadOnlyList<string> Areas, StagesOn Stages, Gazetteer Places, FormationFacts Facts, IReadOnlyList<FormationTarget> Targets, DateOnly Today)
{
    private const int MostMaps = 6;

    public StageCount Count => field ??= Stages.Count(Areas);

    public bool IsToday => Stages.Day == Today;

    public IEnumerable<(string Province, IHtmlContent Map)> Maps => Areas.Select(a => a[..2]).Distinct().Take(MostMaps).Select(p => (p, MapOf(p)));

    public IReadOnlyList<TrendPoint> Points => field ??= Facts.On(Today) is { } now && now.Count(Areas).ByStage.Count == 0 ? [] : Facts.Points(Areas, FormationStage.SkTerbit, Stages.Day);

    public string InWords => Trend.Sentence("Yang terbentuk", Points, Areas.Count);

    public IEnumerable<string> NotYet => Areas.Where(a => Stages.Of(a)?.IsFormed != true);

    public static Table Table(IEnumerable<string> areas, StagesOn stages, Gazetteer places) => Platform.Exports.Table.Of(
        "Pembentukan LKKS",
        ["Kode wilayah", "Wilayah", "Provinsi", "Keadaan per", "Tahap", "Sejak", "Terbentuk", "Aktif", "Ada bukti"],
        areas.Select(code => Row(code, stages.ByArea.GetValueOrDefault(code), stages.Day, places)));

    private static object?[] Row(string code, StageFact? fact, DateOnly day, Gazetteer places) =>
        [code, places.NameOf(code), places.ProvinceOf(code)?.Name, day, fact?.Stage.Word ?? FormationWords.Unknown, fact?.On, fact?.Stage.IsFormed == true, fact?.Stage.IsActive == true, fact?.IsProved == true];

    private IHtmlContent MapOf(string province)
    {
        var here = Areas.ToHashSet();
        return TileMap.Marked(Places, province, $"/pembentukan/{province}/", area => here.Contains(area.Code) ? MarkOf(Stages.Of(area.Code)) : null, $"Peta petak {Places.NameOf(province)}; isinya sama dengan tabel di bawah");
    }

    private static TileMark MarkOf(FormationStage? stage) => stage is { } known ? new(known.CssClass, known.Letter, known.Word) : new("unknown", '?', FormationWords.Unknown);
}
