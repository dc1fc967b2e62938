using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

/// <summary>One building block at its own address.</summary>
[AllowAnonymous]
public sealed class BlockModel(ContentReading reading) : PageModel
{
    public Practice Practice { get; private set; } = null!;
    public PracticeBlock Block { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, string kunci, CancellationToken cancel)
    {
        if (await reading.Find<Practice>(slug, HttpContext.Reader, cancel) is not { } practice || practice.Content.Blocks.Find(b => b.Key == kunci) is not { } block)
        {
            return NotFound();
        }

        (Practice, Block) = (practice, block);
        HttpContext.CachePublicly(PageCacheTags.Item(practice.Id));
        return Page();
    }
}
