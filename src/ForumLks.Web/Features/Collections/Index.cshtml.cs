using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Collections;

[AllowAnonymous]
public sealed class IndexModel(ForumDb db, Listing listing, TimeProvider clock) : PageModel
{
    public RowPage Shown { get; private set; } = RowPage.Empty;

    public async Task OnGetAsync(string? sebelum, CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Collection)));
        Shown = await listing.Page("koleksi", HttpContext.Reader, PageCacheTags.Type(nameof(Collection)), Items, sebelum, cancel);
    }

    private IQueryable<ContentItem> Items() =>
        db.Set<ContentItem>().Where(i => i.Type == nameof(Collection)).PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime);
}
