using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Directory;

/// <summary>Field by field: what it was, since when, who changed it.</summary>
[AllowAnonymous]
public sealed class HistoryModel(InstitutionAccess access, InstitutionHistory history, Places places) : PageModel
{
    public Institution Institution { get; private set; } = null!;
    public IReadOnlyList<FieldHistory> Fields { get; private set; } = [];
    public Gazetteer Places { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await access.Readable(slug, HttpContext.Reader, cancel) is not { } found)
        {
            return NotFound();
        }

        (Institution, Places) = (found, await places.Now(cancel));
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id), PageCacheTags.Places);
        Fields = await history.Of(found, HttpContext.Reader.IsMember, cancel);
        return Page();
    }

    /// <summary>A code as readers know the place.</summary>
    public string Said(string field, string value) => value.Length == 0 ? "(dikosongkan)" : field == "Wilayah" ? Places.NameOf(value) ?? value : value;
}
