using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Sharing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Sharing;

/// <summary>Everything with which an item leaves the site: message, short address, QR, and its card.</summary>
[AllowAnonymous]
public sealed class IndexModel(SharedItems items, ItemSharing sharing, ContentTypes types) : PageModel
{
    public ContentItem Item { get; private set; } = null!;
    public string Address { get; private set; } = "";
    public string Message { get; private set; } = "";
    public string ShortLink { get; private set; } = "";
    public bool IsForEverybody { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await items.Find(code, HttpContext.Reader, cancel) is not { Status: ContentStatus.Published } item)
        {
            return NotFound();
        }

        HttpContext.CachePublicly(PageCacheTags.Item(item.Id), PageCacheTags.Places);
        (Item, Address, ShortLink, IsForEverybody) = (item, types.UrlOf(item), sharing.ShortLink(item), sharing.IsForEverybody(item));
        Message = await sharing.Message(item, HttpContext.Reader, cancel);
        return Page();
    }
}
