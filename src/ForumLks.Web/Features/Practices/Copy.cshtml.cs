using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

/// <summary>The text to paste into WhatsApp, of a practice or of one block.</summary>
[AllowAnonymous]
public sealed class CopyModel(ContentReading reading, Places places, SiteAddress site) : PageModel
{
    public Practice Practice { get; private set; } = null!;
    public string Message { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, string? blok, CancellationToken cancel)
    {
        if (await reading.Find<Practice>(slug, HttpContext.Reader, cancel) is not { } practice)
        {
            return NotFound();
        }

        var block = blok is null ? null : practice.Content.Blocks.Find(b => b.Key == blok);
        if (blok is not null && block is null)
        {
            return NotFound();
        }

        Practice = practice;
        HttpContext.CachePublicly(PageCacheTags.Item(practice.Id), PageCacheTags.Places);
        Message = block is null
            ? PracticeText.Of(practice, (await places.Now(cancel)).NameOf(practice.Area), site.LinkTo($"/praktik/{slug}"))
            : PracticeText.Of(practice, block, site.LinkTo($"/praktik/{slug}/blok/{block.Key}"));
        return Page();
    }
}
