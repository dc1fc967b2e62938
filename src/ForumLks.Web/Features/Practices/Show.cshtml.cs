using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

[AllowAnonymous]
public sealed class ShowModel(ContentReading reading, Places places, SpaceList spaces) : PageModel
{
    public Practice Practice { get; private set; } = null!;
    public Space? Space { get; private set; }
    public string? AreaName { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await reading.Find<Practice>(slug, HttpContext.Reader, cancel);
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
