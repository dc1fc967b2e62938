using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Collections;

[AllowAnonymous]
public sealed class ShowModel(ContentReading reading, CollectionReading collections, QueryCache queries) : PageModel
{
    public Collection Collection { get; private set; } = null!;
    public IReadOnlyList<ShownEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await reading.Find<Collection>(slug, HttpContext.Reader, cancel) is not { } found)
        {
            return NotFound();
        }

        Collection = found;
        // An entry may be withdrawn at any moment, whatever its type.
        Entries = await queries.Get($"koleksi {found.Id}", HttpContext.Reader, [PageCacheTags.Content], c => collections.Of(found.Content, HttpContext.Reader, c), cancel);
        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Item(found.Id));
        return Page();
    }
}
