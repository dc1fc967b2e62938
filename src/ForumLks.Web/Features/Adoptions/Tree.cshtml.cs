using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>Who learned a practice from whom.</summary>
[AllowAnonymous]
public sealed class TreeModel(ContentReading reading, LearningTree tree) : PageModel
{
    public Practice Practice { get; private set; } = null!;
    public LearningNode Root { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await reading.Find<Practice>(slug, HttpContext.Reader, cancel) is not { } practice)
        {
            return NotFound();
        }

        Practice = practice;
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Practices.Practice)), PageCacheTags.Places);
        Root = await tree.Of(practice, HttpContext.Reader, cancel);
        return Page();
    }
}
