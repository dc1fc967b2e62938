using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

[AllowAnonymous]
public sealed class ShowModel(ForumDb db, Places places, SpaceList spaces, TimeProvider clock) : PageModel
{
    public Practice Practice { get; private set; } = null!;
    public Space? Space { get; private set; }
    public string? AreaName { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await db.Set<Practice>().AsNoTracking().VisibleTo(HttpContext.Reader, clock.GetUtcNow().UtcDateTime).FirstOrDefaultAsync(p => p.Slug == slug, cancel);
        if (found is null)
        {
            return NotFound();
        }

        Practice = found;
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id), PageCacheTags.Places);
        Space = await spaces.Find(found.SpaceId, cancel);
        AreaName = (await places.Now(cancel)).NameOf(found.Area);
        return Page();
    }
}
