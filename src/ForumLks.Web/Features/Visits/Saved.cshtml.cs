using ForumLks.Web.Platform.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Visits;

[AllowAnonymous]
public sealed class SavedModel(Savings savings) : PageModel
{
    public SavingsBook Book { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(Visit.PageTag, PageCacheTags.Places);
        Book = await savings.All(cancel);
    }
}
