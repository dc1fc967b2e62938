using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Regions;

/// <summary>The places a writer may choose from, province by province.</summary>
public sealed class AreaChoice(Places places)
{
    public async Task<IReadOnlyList<SelectListItem>> In(IReadOnlyCollection<string> provinceCodes, CancellationToken cancel)
    {
        var now = await places.Now(cancel);
        var provinces = now.Provinces.Where(p => provinceCodes.Count == 0 || provinceCodes.Contains(p.Code));
        return [.. provinces.SelectMany(province => Of(now, province))];
    }

    /// <summary>Where somebody is at home: no whole province.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Areas(CancellationToken cancel) => [.. (await In([], cancel)).Where(choice => choice.Value.Length > 2)];

    public async Task<bool> KnowsArea(string? code, CancellationToken cancel) => (await places.Now(cancel)).Area(code) is not null;

    public async Task<bool> Knows(string? code, CancellationToken cancel) => (await places.Now(cancel)).Knows(code);

    private static IEnumerable<SelectListItem> Of(Gazetteer now, Province province)
    {
        var group = new SelectListGroup { Name = province.Name };
        yield return new SelectListItem($"Seluruh {province.Name}", province.Code) { Group = group };
        foreach (var area in now.AreasOf(province.Code))
        {
            yield return new SelectListItem(area.FullName, area.Code) { Group = group };
        }
    }
}
