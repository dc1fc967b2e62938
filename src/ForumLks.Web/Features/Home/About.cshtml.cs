using ForumLks.Web.Platform.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Home;

[AllowAnonymous]
public sealed class AboutModel : PageModel
{
    public void OnGet() => HttpContext.CachePublicly(PageCacheTags.Places);
}
