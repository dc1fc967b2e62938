using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>Puts whoever wants to hear of an occurrence at once on the list. An occurrence is spread by one server only; whether they may see it is asked when the letter is written.</summary>
public sealed class Spreading(ForumDb db, IGroupPeople groups, TimeProvider clock)
{
    /// <summary>So that several replies to one topic become one letter.</summary>
    public static readonly TimeSpan Bundling = TimeSpan.FromMinutes(5);
    private const int MostAtOnce = 50;

    /// <summary>After a long silence of the site nobody wants yesterday's "at once"; the digest has it.</summary>
    private static readonly TimeSpan StillAtOnce = TimeSpan.FromDays(1);

    /// <returns>False when none is left.</returns>
    public async Task<bool> SpreadSome(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.Set<Occurrence>().Where(o => o.SpreadUtc == null && o.AtUtc <= now).OrderBy(o => o.Id).Select(o => o.Id).Take(MostAtOnce).ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return false;
        }

        await db.InTransaction(c => Spread(waiting[0], waiting[^1], now, c), cancel);
        db.ChangeTracker.Clear();
        return waiting.Count == MostAtOnce;
    }

    private async Task<int> Spread(long first, long last, DateTime now, CancellationToken cancel)
    {
        // What another server claims meanwhile is not among what comes back.
        var claimed = await db.Set<Occurrence>().FromSql(
            $"""
             update "Occurrences" set "SpreadUtc" = {now} where "Id" between {first} and {last} and "SpreadUtc" is null and "AtUtc" <= {now} returning *
             """).AsNoTracking().ToListAsync(cancel);
        var fresh = claimed.Where(o => o.AtUtc >= now - StillAtOnce).OrderBy(o => o.Id).ToList();
        var wanting = await Wanting(fresh, cancel);
        var ids = wanting.SelectMany(w => w.Members).Distinct().ToList();
        var preferences = ids.Count == 0 ? [] : await db.Set<Preference>().AsNoTracking().Where(p => ids.Contains(p.MemberId)).ToDictionaryAsync(p => p.MemberId, cancel);
        db.AddRange(wanting.SelectMany(w => w.Members.Select(m => Notice.Of(m, w.Id, preferences.GetValueOrDefault(m, Preference.Usual).AfterQuiet(now + Bundling)))));
        return await db.SaveChangesAsync(cancel);
    }

    private async Task<List<(long Id, HashSet<Guid> Members)>> Wanting(List<Occurrence> fresh, CancellationToken cancel)
    {
        var addressed = await Addressed(fresh, cancel);
        var following = new Dictionary<(string, int?, bool), HashSet<Guid>>();
        var wanting = new List<(long, HashSet<Guid>)>();
        foreach (var one in fresh)
        {
            var members = addressed[one.Id].ToHashSet();
            if (!one.OnlyTo)
            {
                // Many occurrences at once are mostly of few items.
                var key = (one.ItemId, one.Number, one.Kind == Occurrence.Published);
                members.UnionWith(following.TryGetValue(key, out var known) ? known : following[key] = await Following(one, cancel));
            }

            if (one.ActorId is { } actor)
            {
                members.Remove(actor);
            }

            wanting.Add((one.Id, members));
        }

        return wanting;
    }

    private async Task<ILookup<long, Guid>> Addressed(List<Occurrence> fresh, CancellationToken cancel)
    {
        var ids = fresh.Select(o => o.Id).ToList();
        var to = await db.Set<OccurrenceFor>().Where(t => ids.Contains(t.OccurrenceId) && !db.Set<Preference>().Any(p => p.MemberId == t.MemberId && p.Direct != Timing.Segera))
            .Select(t => new { t.OccurrenceId, t.MemberId }).ToListAsync(cancel);
        return to.ToLookup(t => t.OccurrenceId, t => t.MemberId);
    }

    /// <summary>Whoever follows the item hears of all that happens to it; whoever follows its space, group, place or kind of service, of what comes out.</summary>
    private async Task<HashSet<Guid>> Following(Occurrence one, CancellationToken cancel)
    {
        var item = await db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes().Where(i => i.ContentItemId == one.ItemId).Select(i => new { i.SpaceId, i.GroupId, i.Area, i.Topic }).FirstOrDefaultAsync(cancel);
        if (item is null)
        {
            return [];
        }

        var decision = one.Number is { } number ? DecisionKey.Of(one.ItemId, number) : null;
        var isOut = one.Kind == Occurrence.Published;
        var (space, group) = isOut ? (item.SpaceId?.ToString(CultureInfo.InvariantCulture), item.GroupId?.ToString(CultureInfo.InvariantCulture)) : (null, null);
        var (area, province, topic) = isOut ? (item.Area, item.Area is { Length: > 2 } code ? code[..2] : null, item.Topic) : (null, null, null);
        var preferences = db.Set<Preference>();
        var found = await db.Set<Follow>().Where(f =>
                (f.Kind == FollowKind.Item && f.Key == one.ItemId) || (f.Kind == FollowKind.Decision && f.Key == decision) || (f.Kind == FollowKind.Space && f.Key == space) || (f.Kind == FollowKind.Group && f.Key == group)
                || (f.Kind == FollowKind.Area && (f.Key == area || f.Key == province)) || (f.Kind == FollowKind.Topic && f.Key == topic))
            .Where(f => f.Timing == Timing.Segera || (f.Timing == null && preferences.Any(p => p.MemberId == f.MemberId && p.General == Timing.Segera)))
            .Select(f => f.MemberId).ToListAsync(cancel);
        if (space is not null)
        {
            // Members follow their own spaces and groups without a row.
            found.AddRange(await db.Set<SpaceRole>().Where(r => r.SpaceId == item.SpaceId
                    && preferences.Any(p => p.MemberId == r.MemberId && p.General == Timing.Segera)
                    && !db.Set<Follow>().Any(f => f.MemberId == r.MemberId && f.Kind == FollowKind.Space && f.Key == space))
                .Select(r => r.MemberId).ToListAsync(cancel));
        }

        if (group is not null)
        {
            var inside = (await groups.In(db, item.GroupId!.Value, cancel)).Select(p => p.MemberId).ToList();
            found.AddRange(await preferences.Where(p => inside.Contains(p.MemberId) && p.General == Timing.Segera && !db.Set<Follow>().Any(f => f.MemberId == p.MemberId && f.Kind == FollowKind.Group && f.Key == group))
                .Select(p => p.MemberId).ToListAsync(cancel));
        }

        return [.. found];
    }
}
