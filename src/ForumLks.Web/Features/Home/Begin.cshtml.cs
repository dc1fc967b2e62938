using ForumLks.Web.Platform.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Home;

/// <summary>Where a report begins: the three ways to write one, who may, and who will read it.</summary>
[AllowAnonymous]
public sealed class BeginModel : PageModel
{
    public void OnGet() => HttpContext.CachePublicly(PageCacheTags.Places);
}
