using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Directory;

[AllowAnonymous]
public sealed class IndexModel(ForumDb db, Listing listing, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InstitutionKind? Jenis { get; set; }

    public RowPage Shown { get; private set; } = RowPage.Empty;

    public async Task OnGetAsync(string? sebelum, CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Institution)));
        Shown = await listing.Page($"direktori {Jenis}", HttpContext.Reader, PageCacheTags.Type(nameof(Institution)), Institutions, sebelum, cancel);
    }

    private IQueryable<ContentItem> Institutions()
    {
        IQueryable<ContentItem> institutions = Jenis is { } kind
            ? db.Set<Institution>().Where(i => i.Kind == kind)
            : db.Set<ContentItem>().Where(i => i.Type == nameof(Institution));
        return institutions.PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime);
    }
}
