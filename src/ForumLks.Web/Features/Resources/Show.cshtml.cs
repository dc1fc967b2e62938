using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Resources;

[AllowAnonymous]
public sealed class ShowModel(ForumDb db, IFiles files, TimeProvider clock) : PageModel
{
    public Resource Resource { get; private set; } = null!;
    public FileFacts? Download { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await db.Set<Resource>().AsNoTracking().VisibleTo(HttpContext.Reader, clock.GetUtcNow().UtcDateTime).FirstOrDefaultAsync(r => r.Slug == slug, cancel);
        if (found is null)
        {
            return NotFound();
        }

        Resource = found;
        Download = (await files.Facts([found.Content.File ?? ""], cancel)).FirstOrDefault();
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id));
        return Page();
    }
}
