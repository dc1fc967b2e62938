using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Sharing;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Sharing;

/// <summary>A space or a place leaves the site: message, address with its QR, card.</summary>
[AllowAnonymous]
public sealed class PlaceModel(SharedPlaces places, SiteAddress site) : PageModel
{
    public SharedPlace Place { get; private set; } = null!;
    public SharingWays Ways { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, string code, CancellationToken cancel)
    {
        if (await places.Find(kind, code, cancel) is not { Place: var place })
        {
            return NotFound();
        }

        HttpContext.CachePublicly(PageCacheTags.Places);
        Place = place;
        var link = site.LinkTo(place.Url);
        Ways = new SharingWays(place.Name, $"*{place.Name}*\n\n{place.Description}\n\nSelengkapnya: {link}", link, place.Card);
        return Page();
    }
}

/// <param name="Card">Null for what not everybody may read.</param>
public sealed record SharingWays(string Title, string Message, string Link, string? Card);
