using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Features.Formation;

/// <summary>The areas of a space: a karesidenan, a province. The country has a page of its own.</summary>
[AllowAnonymous]
public sealed class SpaceStagesModel(FormationReading reading, WaitingEntries waiting, SpaceList spaces, Say say) : StagesPage(reading, say)
{
    public Space Space { get; private set; } = null!;
    public StagesView Shown { get; private set; } = null!;
    public IReadOnlyList<WaitingEntry> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await Load(slug, cancel))
        {
            return NotFound();
        }

        if (Space.Kind == SpaceKind.Country)
        {
            return Redirect("/pembentukan");
        }

        Shown = await View(Space.Name, $"/ruang/{slug}/pembentukan", Areas, cancel);
        Waiting = HttpContext.Reader.Administers(Space.Id) ? await waiting.In(Areas, cancel) : [];
        return Page();
    }

    public async Task<IActionResult> OnGetUnduhAsync(string slug, string? bentuk, CancellationToken cancel) =>
        await Load(slug, cancel) ? Download(bentuk, slug, Areas) : NotFound();

    private IReadOnlyList<string> Areas => Coverage.AreasOf(Space, Places);

    private async Task<bool> Load(string slug, CancellationToken cancel)
    {
        if ((await spaces.Now(cancel)).FirstOrDefault(s => s.Slug == slug) is not { } space)
        {
            return false;
        }

        Space = space;
        await Read(cancel);
        return true;
    }
}
