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

namespace ForumLks.Web.Features.News;

[AllowAnonymous]
public sealed class ShowModel(ForumDb db, Places places, SpaceList spaces, RelatedPages pages, TimeProvider clock) : PageModel
{
    public News News { get; private set; } = null!;
    public Space? Space { get; private set; }
    public string? AreaName { get; private set; }
    public IReadOnlyList<RelatedPage> Related { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await db.Set<News>().AsNoTracking().IgnoreAutoIncludes().VisibleTo(HttpContext.Reader, now).FirstOrDefaultAsync(n => n.Slug == slug, cancel);
        if (found is null)
        {
            return NotFound();
        }

        News = found;
        Space = await spaces.Find(found.SpaceId, cancel);
        AreaName = (await places.Now(cancel)).NameOf(found.Area);
        Related = await pages.Of(found.Content, HttpContext.Reader, cancel);

        HttpContext.CachePublicly([PageCacheTags.Item(found.Id), PageCacheTags.Places, .. Related.Select(r => PageCacheTags.Item(r.Id))]);
        return Page();
    }
}
