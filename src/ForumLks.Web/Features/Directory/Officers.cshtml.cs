using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Directory;

/// <summary>The chairs of an institution: who sits, which stand empty, how it was before.</summary>
[AllowAnonymous]
public sealed class OfficersModel(InstitutionAccess access, OfficerDesk desk, Say say) : PageModel
{
    public Institution Institution { get; private set; } = null!;
    public OfficerList Officers { get; private set; } = null!;
    public bool MayEdit => access.MayEdit(HttpContext.Reader, Institution);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await access.Readable(slug, HttpContext.Reader, cancel) is not { } found)
        {
            return NotFound();
        }

        Institution = found;
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id));
        Officers = OfficerList.On(await desk.Of(found.Id, cancel), say.Today);
        return Page();
    }
}
