using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

/// <summary>One sheet of paper: enough to begin with, and the way to the rest.</summary>
[AllowAnonymous]
public sealed class PrintModel(ContentReading reading, Places places, SiteAddress site) : PageModel
{
    public Practice Practice { get; private set; } = null!;
    public string? AreaName { get; private set; }
    public string Link { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await reading.Find<Practice>(slug, HttpContext.Reader, cancel) is not { } practice)
        {
            return NotFound();
        }

        (Practice, Link) = (practice, site.LinkTo($"/praktik/{slug}"));
        HttpContext.CachePublicly(PageCacheTags.Item(practice.Id), PageCacheTags.Places);
        AreaName = (await places.Now(cancel)).NameOf(practice.Area);
        return Page();
    }
}
