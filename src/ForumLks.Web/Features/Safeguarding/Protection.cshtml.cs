using ForumLks.Web.Platform.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Safeguarding;

[AllowAnonymous]
public sealed class ProtectionModel : PageModel
{
    public void OnGet() => HttpContext.CachePublicly();
}
