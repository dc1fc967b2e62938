using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.News;

[AllowAnonymous]
public sealed class ShowModel(ContentReading reading, Places places, SpaceList spaces, RelatedPages pages, QueryCache queries) : PageModel
{
    public News News { get; private set; } = null!;
    public Space? Space { get; private set; }
    public string? AreaName { get; private set; }
    public IReadOnlyList<RelatedPage> Related { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await reading.Find<News>(slug, HttpContext.Reader, cancel);
        if (found is null)
        {
            return NotFound();
        }

        News = found;
        Space = await spaces.Find(found.SpaceId, cancel);
        AreaName = (await places.Now(cancel)).NameOf(found.Area);
        Related = await queries.Get($"terkait {found.Id}", HttpContext.Reader, [PageCacheTags.Content], c => pages.Of(found.Content, HttpContext.Reader, c), cancel);
        HttpContext.CachePublicly([PageCacheTags.Item(found.Id), PageCacheTags.Places, .. Related.Select(r => PageCacheTags.Item(r.Id))]);
        return Page();
    }
}
