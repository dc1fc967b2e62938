using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Resources;

/// <summary>Counts a download, then hands over to the file itself.</summary>
[AllowAnonymous]
public sealed class DownloadModel(ForumDb db, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await db.Set<Resource>().AsNoTracking().VisibleTo(HttpContext.Reader, clock.GetUtcNow().UtcDateTime).FirstOrDefaultAsync(r => r.Slug == slug, cancel);
        if (found?.Content.File is not { Length: > 0 } path)
        {
            return NotFound();
        }

        await db.Set<Resource>().Where(r => r.Id == found.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Downloads, x => x.Downloads + 1), cancel);
        return Redirect($"/media/{path}?unduh=true");
    }
}
