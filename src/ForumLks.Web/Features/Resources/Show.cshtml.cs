using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Resources;

[AllowAnonymous]
public sealed class ShowModel(ContentReading reading, IFiles files, QueryCache queries) : PageModel
{
    public Resource Resource { get; private set; } = null!;
    public FileFacts? Download { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await reading.Find<Resource>(slug, HttpContext.Reader, cancel);
        if (found is null)
        {
            return NotFound();
        }

        Resource = found;
        Download = (await queries.Get($"berkas {found.Id}", HttpContext.Reader, [PageCacheTags.Item(found.Id)], c => files.Facts([found.Content.File ?? ""], c), cancel)).FirstOrDefault();
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id));
        return Page();
    }
}
