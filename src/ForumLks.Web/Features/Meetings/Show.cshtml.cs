using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Meetings;

[AllowAnonymous]
public sealed class ShowModel(ForumDb db, Places places, SpaceList spaces, IFiles files, IMentions mentions, TimeProvider clock) : PageModel
{
    public MeetingReport Report { get; private set; } = null!;
    public Space? Space { get; private set; }
    public string? AreaName { get; private set; }
    public IReadOnlyList<ItemRow> Mentions { get; private set; } = [];
    public IReadOnlyList<FileFacts> Attachments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await db.Set<MeetingReport>().AsNoTracking().IgnoreAutoIncludes().VisibleTo(HttpContext.Reader, clock.GetUtcNow().UtcDateTime).FirstOrDefaultAsync(m => m.Slug == slug, cancel);
        if (found is null)
        {
            return NotFound();
        }

        Report = found;
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id), PageCacheTags.Places, mentions.CacheTag);
        Mentions = await mentions.Of(found.ContentItemId, cancel);
        Space = await spaces.Find(found.SpaceId, cancel);
        AreaName = (await places.Now(cancel)).NameOf(found.Area);
        Attachments = await files.Facts(found.Content.Attachments, cancel);
        return Page();
    }
}
