using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Sharing;

/// <summary>A short address leads to its item, or nowhere: it never tells of what the reader may not see.</summary>
[AllowAnonymous]
public sealed class ShortModel(SharedItems items, ContentTypes types) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) =>
        await items.Find(code, HttpContext.Reader, cancel) is { } item ? RedirectPermanent(types.UrlOf(item)) : NotFound();
}
