using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Resources;

[AllowAnonymous]
public sealed class IndexModel(ForumDb db, Listing listing, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ResourceKind? Jenis { get; set; }

    public RowPage Shown { get; private set; } = RowPage.Empty;

    public async Task OnGetAsync(string? sebelum, CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Resource)));
        Shown = await listing.Page($"sumber {Jenis}", HttpContext.Reader, PageCacheTags.Type(nameof(Resource)), Resources, sebelum, cancel);
    }

    private IQueryable<ContentItem> Resources()
    {
        IQueryable<ContentItem> resources = Jenis is { } kind
            ? db.Set<Resource>().Where(r => r.Kind == kind)
            : db.Set<ContentItem>().Where(i => i.Type == nameof(Resource));
        return resources.PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime);
    }
}
