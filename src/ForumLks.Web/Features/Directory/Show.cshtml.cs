using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Directory;

[AllowAnonymous]
public sealed class ShowModel(ContentReading reading, Places places) : PageModel
{
    public Institution Institution { get; private set; } = null!;
    public string? AreaName { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await reading.Find<Institution>(slug, HttpContext.Reader, cancel);
        if (found is null)
        {
            return NotFound();
        }

        Institution = found;
        AreaName = (await places.Now(cancel)).NameOf(found.Area);
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id), PageCacheTags.Places);
        return Page();
    }
}
