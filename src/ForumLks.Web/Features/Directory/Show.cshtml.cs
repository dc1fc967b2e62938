using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Directory;

[AllowAnonymous]
public sealed class ShowModel(ContentReading reading, Places places, IMentions mentions, IAppliedPractices applied) : PageModel
{
    public Institution Institution { get; private set; } = null!;
    public string? AreaName { get; private set; }
    public IReadOnlyList<ItemRow> Mentions { get; private set; } = [];
    public IReadOnlyList<AppliedPractice> Applied { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await reading.Find<Institution>(slug, HttpContext.Reader, cancel);
        if (found is null)
        {
            return NotFound();
        }

        Institution = found;
        AreaName = (await places.Now(cancel)).NameOf(found.Area);
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id), PageCacheTags.Places, mentions.CacheTag, applied.CacheTag);
        Mentions = await mentions.Of(found.ContentItemId, cancel);
        Applied = await applied.OfInstitution(found.ContentItemId, HttpContext.Reader, cancel);
        return Page();
    }
}
