using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Following;

/// <summary>Notices, in every save, which items came out or changed, and lets their writers follow what they wrote.</summary>
public sealed class ItemsNoticed(TimeProvider clock, IHttpContextAccessor http, IOutputCacheStore cache) : ISaveParticipant
{
    /// <summary>What came out earlier (a recipe, an import) is news to nobody.</summary>
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(35);

    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var items = changes.Where(c => c.Entity is ContentItem { Status: ContentStatus.Published, DeletedUtc: null, PublishedUtc: not null }).ToList();
        if (items.Count == 0)
        {
            return;
        }

        var written = items.Select(OccurrenceIn).OfType<Occurrence>().ToList();
        db.AddRange(written);
        var own = await OwnNotYetFollowed(db, [.. items.Where(CameOut).Select(c => (ContentItem)c.Entity)], cancel);
        db.AddRange(own);
        if (written.Count + own.Count > 0)
        {
            await db.SaveQuietly(cancel);
        }
    }

    public async Task AfterCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var owner in changes.Where(CameOut).Select(c => c.Entity).OfType<ContentItem>().Select(i => i.OwnerId).Distinct())
        {
            await cache.EvictByTagAsync(PageCacheTags.Person(owner), CancellationToken.None);
        }
    }

    private Occurrence? OccurrenceIn(Change change)
    {
        var (item, now) = ((ContentItem)change.Entity, clock.GetUtcNow().UtcDateTime);
        var kind = CameOut(change) ? Occurrence.Published : change.Members.Contains("Content") ? Occurrence.Changed : null;
        var at = kind == Occurrence.Published ? item.PublishedUtc!.Value : now;
        return kind is null || at < now - StillNews ? null : Occurrence.OfItem(kind, item.ContentItemId, http.HttpContext?.Reader.Id ?? item.OwnerId, at);
    }

    private static bool CameOut(Change change) =>
        change.Entity is ContentItem && (change.State == EntityState.Added || change.Members.Contains(nameof(ContentItem.Status)) || change.Members.Contains(nameof(ContentItem.PublishedUtc)));

    private async Task<List<Follow>> OwnNotYetFollowed(ForumDb db, IReadOnlyList<ContentItem> items, CancellationToken cancel)
    {
        var ids = items.Select(i => i.ContentItemId).ToList();
        var known = ids.Count == 0 ? [] : await db.Set<Follow>().Where(f => f.Kind == FollowKind.Item && ids.Contains(f.Key)).Select(f => new { f.Key, f.MemberId }).ToListAsync(cancel);
        return [.. items.Where(i => i.OwnerId != Guid.Empty && !known.Exists(k => k.Key == i.ContentItemId && k.MemberId == i.OwnerId)).Select(i => Follow.OfOwn(i.OwnerId, i.ContentItemId, clock.GetUtcNow().UtcDateTime))];
    }
}
