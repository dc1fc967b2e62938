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

namespace ForumLks.Web.Features.Meetings;

[AllowAnonymous]
public sealed class ShowModel(ContentReading reading, Places places, SpaceList spaces, IFiles files, IMentions mentions, IEnumerable<IMeetingDoors> doors, MeetingAccess access, QueryCache queries) : PageModel
{
    public MeetingReport Report { get; private set; } = null!;
    public Space? Space { get; private set; }
    public string? AreaName { get; private set; }
    public IReadOnlyList<MeetingDoor> Doors { get; private set; } = [];
    public IReadOnlyList<ItemRow> Mentions { get; private set; } = [];
    public IReadOnlyList<FileFacts> Attachments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await reading.Find<MeetingReport>(slug, HttpContext.Reader, cancel);
        if (found is null)
        {
            return NotFound();
        }

        Report = found;
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id), PageCacheTags.Places, mentions.CacheTag);
        var isKeeper = access.Keeps(HttpContext.Reader, found);
        foreach (var feature in doors)
        {
            Doors = [.. Doors, .. await feature.Of(found, isKeeper, cancel)];
        }

        Mentions = await mentions.Of(found.ContentItemId, cancel);
        Space = await spaces.Find(found.SpaceId, cancel);
        AreaName = (await places.Now(cancel)).NameOf(found.Area);
        Attachments = await queries.Get($"lampiran {found.Id}", HttpContext.Reader, [PageCacheTags.Item(found.Id)], c => files.Facts(found.Content.Attachments, c), cancel);
        return Page();
    }
}
