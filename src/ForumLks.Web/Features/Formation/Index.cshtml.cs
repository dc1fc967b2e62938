using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Features.Formation;

/// <summary>The whole country, province by province.</summary>
[AllowAnonymous]
public sealed class IndexModel(FormationReading reading, Say say) : StagesPage(reading, say)
{
    private const int MostTargets = 12;

    public StageCount Count { get; private set; } = null!;
    public IReadOnlyList<FormationTarget> Targets { get; private set; } = [];
    public bool MaySetTargets => HttpContext.Reader.HasAnywhere(Role.ForumAdmin);

    public IReadOnlyList<string> Shapes => [.. FormationWords.All.Select(s => s.CssClass), "unknown"];

    public IReadOnlyList<string> AreasOf(string province) => [.. Places.AreasOf(province).Select(a => a.Code)];

    public string ShapeOf(string area) => Stages.Of(area)?.CssClass ?? "unknown";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Read(cancel);
        Count = Stages.Count(All);
        Targets = [.. (await AllTargets(cancel)).OrderBy(t => t.WithdrawnOn is not null || t.Areas.TrueForAll(a => Stages.Of(a)?.Reaches(t.Stage) == true)).Take(MostTargets)];
    }

    public async Task<IActionResult> OnGetUnduhAsync(string? bentuk, CancellationToken cancel)
    {
        await Read(cancel);
        return Download(bentuk, "indonesia", Places.Provinces.SelectMany(p => AreasOf(p.Code).Prepend(p.Code)));
    }

    private IEnumerable<string> All => Places.Provinces.SelectMany(p => AreasOf(p.Code));
}
