using ForumLks.Web.Platform.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Regions;

[AllowAnonymous]
public sealed class IndexModel(Places places) : PageModel
{
    public Gazetteer Places { get; private set; } = null!;

    public int AreaCount => Places.Provinces.Sum(p => Places.AreasOf(p.Code).Count());

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Places);
        Places = await places.Now(cancel);
    }
}
