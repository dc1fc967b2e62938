using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>Puts whoever wants to hear of an occurrence at once on the list. An occurrence is spread by one server only; whether they may see it is asked when the letter is written.</summary>
public sealed class Spreading(ForumDb db, TimeProvider clock)
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
        var waiting = await db.Set<Occurrence>().AsNoTracking().Include(o => o.To).Where(o => o.SpreadUtc == null && o.AtUtc <= now).OrderBy(o => o.Id).Take(MostAtOnce).ToListAsync(cancel);
        foreach (var one in waiting)
        {
            await db.InTransaction(c => Spread(one, now, c), cancel);
            db.ChangeTracker.Clear();
        }

        return waiting.Count == MostAtOnce;
    }

    private async Task<int> Spread(Occurrence one, DateTime now, CancellationToken cancel)
    {
        var claimed = await db.Set<Occurrence>().Where(o => o.Id == one.Id && o.SpreadUtc == null).ExecuteUpdateAsync(o => o.SetProperty(x => x.SpreadUtc, now), cancel);
        if (claimed == 0 || one.AtUtc < now - StillAtOnce)
        {
            return 0;
        }

        var wanting = await Addressed(one, cancel);
        if (!one.OnlyTo)
        {
            wanting.UnionWith(await Following(one, cancel));
        }

        if (one.ActorId is { } actor)
        {
            wanting.Remove(actor);
        }

        var ids = wanting.ToList();
        var preferences = await db.Set<Preference>().AsNoTracking().Where(p => ids.Contains(p.MemberId)).ToDictionaryAsync(p => p.MemberId, cancel);
        db.AddRange(wanting.Select(m => Notice.Of(m, one.Id, preferences.GetValueOrDefault(m, Preference.Usual).AfterQuiet(now + Bundling))));
        return await db.SaveChangesAsync(cancel);
    }

    private async Task<HashSet<Guid>> Addressed(Occurrence one, CancellationToken cancel)
    {
        var ids = one.To.Select(t => t.MemberId).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var otherwise = await db.Set<Preference>().Where(p => ids.Contains(p.MemberId) && p.Direct != Timing.Segera).Select(p => p.MemberId).ToListAsync(cancel);
        return [.. ids.Except(otherwise)];
    }

    /// <summary>Whoever follows the item hears of all that happens to it; whoever follows its space, place or kind of service, of what comes out.</summary>
    private async Task<HashSet<Guid>> Following(Occurrence one, CancellationToken cancel)
    {
        var item = await db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes().Where(i => i.ContentItemId == one.ItemId).Select(i => new { i.SpaceId, i.Area, i.Topic }).FirstOrDefaultAsync(cancel);
        if (item is null)
        {
            return [];
        }

        var decision = one.Number is { } number ? DecisionKey.Of(one.ItemId, number) : null;
        var isOut = one.Kind == Occurrence.Published;
        var space = isOut ? item.SpaceId?.ToString(CultureInfo.InvariantCulture) : null;
        var (area, province, topic) = isOut ? (item.Area, item.Area is { Length: > 2 } code ? code[..2] : null, item.Topic) : (null, null, null);
        var preferences = db.Set<Preference>();
        var found = await db.Set<Follow>().Where(f =>
                (f.Kind == FollowKind.Item && f.Key == one.ItemId) || (f.Kind == FollowKind.Decision && f.Key == decision) || (f.Kind == FollowKind.Space && f.Key == space)
                || (f.Kind == FollowKind.Area && (f.Key == area || f.Key == province)) || (f.Kind == FollowKind.Topic && f.Key == topic))
            .Where(f => f.Timing == Timing.Segera || (f.Timing == null && preferences.Any(p => p.MemberId == f.MemberId && p.General == Timing.Segera)))
            .Select(f => f.MemberId).ToListAsync(cancel);
        if (space is not null)
        {
            // Members follow their own spaces without a row.
            found.AddRange(await db.Set<SpaceRole>().Where(r => r.SpaceId == item.SpaceId
                    && preferences.Any(p => p.MemberId == r.MemberId && p.General == Timing.Segera)
                    && !db.Set<Follow>().Any(f => f.MemberId == r.MemberId && f.Kind == FollowKind.Space && f.Key == space))
                .Select(r => r.MemberId).ToListAsync(cancel));
        }

        return [.. found];
    }
}
