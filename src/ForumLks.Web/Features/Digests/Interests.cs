using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>What one member wants to hear of.</summary>
/// <param name="Follows">With the choice made for each; spaces and groups that are followed by themselves included.</param>
/// <param name="Addressed">Occurrences addressed to them, of items that are out.</param>
/// <param name="Apart">What waits for them and is no content item.</param>
/// <param name="ToldAtOnce">Occurrences they had a letter about already.</param>
/// <param name="Blocked">Members of whom they do not wish to hear.</param>
public sealed record Interests(
    Reader Reader, Preference Preference, IReadOnlyList<(FollowKind Kind, string Key, Timing Timing)> Follows, IReadOnlyList<AddressedEvent> Addressed, IReadOnlyList<ApartLine> Apart, IReadOnlySet<long> ToldAtOnce,
    IReadOnlySet<Guid> Blocked)
{
    /// <summary>For some members at once, in the same few queries however many they are.</summary>
    public static async Task<Dictionary<Guid, Interests>> Of(ForumDb db, IReadOnlyList<Reader> readers, DateTime sinceUtc, DateTime now, ContentTypes types, IEnumerable<IApartNews> sources, IModeration moderation, CancellationToken cancel)
    {
        var ids = readers.Select(r => r.Id!.Value).ToList();
        var preferences = await db.Set<Preference>().AsNoTracking().Where(p => ids.Contains(p.MemberId)).ToDictionaryAsync(p => p.MemberId, cancel);
        var follows = (await db.Set<Follow>().AsNoTracking().Where(f => ids.Contains(f.MemberId)).Select(f => new { f.MemberId, f.Kind, f.Key, f.Timing }).ToListAsync(cancel)).ToLookup(f => f.MemberId);
        var told = (await db.Set<Notice>().AsNoTracking().Where(n => ids.Contains(n.MemberId) && n.SentUtc != null && n.SentUtc >= sinceUtc).Select(n => new { n.MemberId, n.OccurrenceId }).ToListAsync(cancel)).ToLookup(n => n.MemberId, n => n.OccurrenceId);
        var addressed = (await AddressedTo(db, ids, sinceUtc, now, types, cancel)).ToLookup(a => a.MemberId);
        var blocked = await moderation.BlockedBy(db, ids, cancel);
        var apart = new List<ApartLine>();
        foreach (var source in sources)
        {
            apart.AddRange(await source.Since(db, ids, sinceUtc, cancel));
        }

        var apartOf = apart.ToLookup(a => a.MemberId);
        return readers.ToDictionary(r => r.Id!.Value, r =>
        {
            var (me, preference) = (r.Id!.Value, preferences.GetValueOrDefault(r.Id!.Value, Preference.Usual));
            var rows = follows[me].Select(f => (f.Kind, f.Key, Timing: f.Timing ?? preference.General)).ToList();
            rows.AddRange(FollowSet.ByItself(r).Where(own => !rows.Exists(f => f.Kind == own.Kind && f.Key == own.Key)).Select(own => (own.Kind, own.Key, preference.General)));
            return new Interests(r, preference, [.. rows.Where(f => f.Timing != Timing.Tidak)], [.. addressed[me]], [.. apartOf[me]], told[me].ToHashSet(), blocked[me].ToHashSet());
        });
    }

    /// <summary>Who somebody is as a reader, from their row and their roles of today.</summary>
    public static Reader ReaderOf(Member member, params long[] groups) => new()
    {
        Id = member.Id,
        Name = member.DisplayName,
        IsPlatformAdmin = member.IsPlatformAdmin,
        GroupIds = groups,
        Roles = System.Collections.Frozen.FrozenSet.ToFrozenSet(member.Roles.Select(r => (r.SpaceId, r.Role))),
    };

    private static async Task<List<AddressedEvent>> AddressedTo(ForumDb db, List<Guid> ids, DateTime sinceUtc, DateTime now, ContentTypes types, CancellationToken cancel)
    {
        var found = await (
            from t in db.Set<OccurrenceFor>().AsNoTracking()
            join o in db.Set<Occurrence>() on t.OccurrenceId equals o.Id
            join i in db.Set<ContentItem>() on o.ItemId equals i.ContentItemId
            where ids.Contains(t.MemberId) && o.AtUtc >= sinceUtc && o.AtUtc <= now && i.Status == ContentStatus.Published && i.DeletedUtc == null && i.PublishedUtc <= now
            orderby o.Id descending
            select new { t.MemberId, IsApart = o.OnlyTo || (i.OwnerId == t.MemberId && i.Visibility != Visibility.Group), i.ContentItemId, i.Title, i.Type, i.Slug, Event = new NewsEvent(o.Id, o.Kind, o.Number, o.Url, o.Line, o.ActorId, o.OnlyTo, o.AtUtc) }).ToListAsync(cancel);
        return [.. found.Select(f => new AddressedEvent(f.MemberId, f.IsApart, f.ContentItemId, f.Title, types[f.Type].UrlOf(f.Slug), f.Event))];
    }
}

/// <param name="IsApart">They may see it by another rule than that of their audience: it is their own item and not a group's, or it was told to them alone.</param>
public sealed record AddressedEvent(Guid MemberId, bool IsApart, string ItemId, string Title, string ItemUrl, NewsEvent Event);
