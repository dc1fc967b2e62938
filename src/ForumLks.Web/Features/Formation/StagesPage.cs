using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Formation;

/// <summary>A page of stages as of a day: today, unless the address names another. A day that has not come, or that is none, is today.</summary>
public abstract class StagesPage(FormationReading reading, Say say) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "per")]
    public DateOnly? AsOf { get; set; }

    public DateOnly Day => AsOf is { } day && day < say.Today ? day : say.Today;

    public Gazetteer Places { get; private set; } = null!;

    public FormationFacts Facts { get; private set; } = null!;

    public StagesOn Stages { get; private set; } = null!;

    protected DateOnly Today => say.Today;

    protected async Task Read(CancellationToken cancel)
    {
        HttpContext.CachePublicly(FormationReading.Tags);
        Places = await reading.Gazetteer(cancel);
        Facts = await reading.Facts(cancel);
        Stages = Facts.On(Day);
    }

    protected Task<IReadOnlyList<FormationTarget>> AllTargets(CancellationToken cancel) => reading.TargetsFor(null, cancel);

    protected async Task<StagesView> View(string name, string address, IReadOnlyList<string> areas, CancellationToken cancel) =>
        new(name, address, areas, Stages, Places, Facts, await reading.TargetsFor(areas, cancel), say.Today);

    protected IActionResult Download(string? format, string name, IEnumerable<string> areas) => TableFormats.Read(format) is { } known
        ? new TableFile(StagesView.Table(areas, Stages, Places), known, $"pembentukan-lkks-{name}-{Day:yyyy-MM-dd}")
        : NotFound();
}
