using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.News;

[AllowAnonymous]
public sealed class ShowModel(ForumDb db, ContentReading reading, Places places, SpaceList spaces, Listing listing, TimeProvider clock) : PageModel
{
    public News News { get; private set; } = null!;
    public Space? Space { get; private set; }
    public string? AreaName { get; private set; }
    public IReadOnlyList<ItemRow> Related { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await reading.Find<News>(slug, HttpContext.Reader, cancel);
        if (found is null)
        {
            return NotFound();
        }

        News = found;
        Space = await spaces.Find(found.SpaceId, cancel);
        AreaName = (await places.Now(cancel)).NameOf(found.Area);
        if (found.Content.Related is { Count: > 0 } related)
        {
            Related = await listing.Rows(db.Set<ContentItem>().PublishedFor(HttpContext.Reader, now).Where(i => related.Contains(i.ContentItemId)), 10, cancel);
        }

        HttpContext.CachePublicly([PageCacheTags.Item(found.Id), PageCacheTags.Places, .. Related.Select(r => PageCacheTags.Item(r.Id))]);
        return Page();
    }
}
