using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.News;

[AllowAnonymous]
public sealed class IndexModel(ForumDb db, Listing listing, TimeProvider clock) : PageModel
{
    public RowPage Shown { get; private set; } = RowPage.Empty;

    public async Task OnGetAsync(string? sebelum, CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(News)));
        Shown = await listing.Page("berita", HttpContext.Reader, PageCacheTags.Type(nameof(News)), Items, sebelum, cancel);
    }

    private IQueryable<ContentItem> Items() =>
        db.Set<ContentItem>().Where(i => i.Type == nameof(News)).PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime);
}
