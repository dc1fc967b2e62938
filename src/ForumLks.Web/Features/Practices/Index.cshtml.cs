using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

[AllowAnonymous]
public sealed class IndexModel(ForumDb db, Listing listing, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ServiceKind? Layanan { get; set; }

    public RowPage Shown { get; private set; } = RowPage.Empty;

    public async Task OnGetAsync(string? sebelum, CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Practice)));
        Shown = await listing.Page($"praktik {Layanan}", HttpContext.Reader, PageCacheTags.Type(nameof(Practice)), Practices, sebelum, cancel);
    }

    private IQueryable<ContentItem> Practices()
    {
        var practices = db.Set<ContentItem>().Where(i => i.Type == nameof(Practice)).PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime);
        var topic = Layanan?.ToString();
        return topic is null ? practices : practices.Where(i => i.Topic == topic);
    }
}
