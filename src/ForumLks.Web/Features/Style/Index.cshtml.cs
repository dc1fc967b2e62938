using ForumLks.Web.Platform.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Style;

/// <summary>The living style page: what it shows is the theme's own.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    public void OnGet() => HttpContext.CachePublicly(PageCacheTags.Everything);
}
