using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>What waits for somebody's eyes besides its writer's.</summary>
[Authorize]
public sealed class WaitingModel(ForumDb db) : PageModel
{
    public IReadOnlyList<WaitingItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!HttpContext.Reader.HasAnywhere(SecondEyes.Roles))
        {
            return NotFound();
        }

        Items = await db.WaitingFor(HttpContext.Reader).OrderBy(w => w.AskedUtc).Take(100).ToListAsync(cancel);
        return Page();
    }
}

public sealed record WaitingItem
{
    public long ItemId { get; init; }
    public string ContentItemId { get; init; } = "";
    public string Title { get; init; } = "";
    public string Type { get; init; } = "";
    public DateTime? AskedUtc { get; init; }
}

public static class SecondEyes
{
    public static readonly Role[] Roles = [Role.ForumAdmin, Role.Reviewer];

    /// <summary>What somebody may look at as the second person: in their spaces, and neither owned nor last written by them.</summary>
    public static IQueryable<WaitingItem> WaitingFor(this ForumDb db, Reader reader)
    {
        var (me, spaces) = (reader.Id, reader.Roles.Where(r => Roles.Contains(r.Role)).Select(r => r.SpaceId).Distinct().ToArray());
        return from item in db.Set<ContentItem>()
               join known in db.Set<Safeguard>() on item.Id equals known.ItemId
               where item.Status == ContentStatus.AwaitingSecond && item.DeletedUtc == null && item.OwnerId != me && known.WriterId != me
                   && (reader.IsPlatformAdmin || (item.SpaceId != null && spaces.Contains(item.SpaceId.Value)))
               select new WaitingItem { ItemId = item.Id, ContentItemId = item.ContentItemId, Title = item.Title, Type = item.Type, AskedUtc = known.AskedUtc };
    }
}
