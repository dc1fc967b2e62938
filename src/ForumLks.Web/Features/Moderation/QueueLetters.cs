using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>
/// Tells the admins of a space and the coordinators of a group that posts wait in their queue: how many and since when, never what. One letter a day and queue at the most, and only when
/// something came since the last one or has waited for three days.
/// </summary>
public sealed class QueueLetters(ForumDb db, IEnumerable<IModerated> moderated, IStewards stewards, ISpaceNames spaces, IGroupNames groups, IPostbox postbox, IAddresses addresses, SiteAddress site, TimeProvider clock)
{
    private const int MostCounted = 200;
    private const int MostStewards = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);
    private static readonly Reader Everywhere = new() { Id = Guid.Empty, IsPlatformAdmin = true };

    /// <returns>How many letters were written.</returns>
    public async Task<int> WriteDue(CancellationToken cancel)
    {
        var waiting = new List<ModeratedPost>();
        foreach (var feature in moderated)
        {
            waiting.AddRange(await feature.Waiting(db, Everywhere, MostCounted, cancel));
        }

        var written = 0;
        foreach (var posts in waiting.GroupBy(p => (p.SpaceId, p.GroupId)))
        {
            written += await Tell(await QueueOf(posts.Key.SpaceId, posts.Key.GroupId, cancel), [.. posts], cancel);
        }

        return written;
    }

    private async Task<Queue> QueueOf(long? spaceId, long? groupId, CancellationToken cancel)
    {
        if (groupId is { } id)
        {
            return new(null, id, $"k{id}", (await groups.Find(id, Everywhere, cancel))?.Name ?? "kelompok kerja", "/admin/antrean");
        }

        var space = (await spaces.All(cancel)).FirstOrDefault(s => s.Id == spaceId);
        return new(spaceId, null, $"{spaceId ?? 0}", space?.Name ?? "forum", space is null ? "/admin/antrean" : $"/admin/antrean?ruang={space.Slug}");
    }

    private async Task<int> Tell(Queue queue, List<ModeratedPost> posts, CancellationToken cancel)
    {
        var admins = (await stewards.Of(db, queue.SpaceId, queue.GroupId, cancel)).Where(s => s.IsAdmin && posts.Exists(p => p.AuthorId != s.Id)).ToList();
        var ofSpace = admins.Where(s => s.IsOfSpace).ToList();
        var told = (ofSpace.Count > 0 ? ofSpace : admins).Take(MostStewards).ToList();
        var dead = await addresses.Dead(db, [.. told.Select(s => s.Email)], cancel);
        var written = 0;
        foreach (var one in told.Where(s => !dead.Contains(s.Email)))
        {
            written += await TellOne(one, queue, posts.FindAll(p => p.AuthorId != one.Id), cancel) ? 1 : 0;
            db.ChangeTracker.Clear();
        }

        return written;
    }

    private async Task<bool> TellOne(Steward admin, Queue queue, List<ModeratedPost> posts, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var what = $"antrean:{queue.Key}:";
        var today = what + new DateTimeOffset(now, TimeSpan.Zero).DateIn(IndonesianZone.Wib).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        // The name ends with the day, so the latest day is the last name.
        var last = await db.Set<Told>().Where(t => t.MemberId == admin.Id && t.What.StartsWith(what)).OrderByDescending(t => t.What).Select(t => new { t.What, t.AtUtc }).FirstOrDefaultAsync(cancel);
        if (last is not null && (last.What == today || (now < last.AtUtc + Patience && posts.TrueForAll(p => p.WrittenUtc <= last.AtUtc))))
        {
            return false;
        }

        var preference = await db.Set<Preference>().AsNoTracking().FirstOrDefaultAsync(p => p.MemberId == admin.Id, cancel) ?? Preference.Usual;
        try
        {
            db.Add(Told.Once(admin.Id, today, now));
            postbox.Post(db, Letter(admin.Email, queue, posts) with { NotBeforeUtc = preference.AfterQuiet(now) });
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server was quicker.
            return false;
        }
    }

    private Letter Letter(string to, Queue queue, List<ModeratedPost> posts)
    {
        var count = posts.Count < MostCounted ? $"{posts.Count} kiriman" : $"Lebih dari {MostCounted} kiriman";
        return new(to, $"{count} menunggu di antrean {queue.Name}",
            $"Salam,\n\n{count} menunggu dibaca pengurus sebelum tampil. Yang terlama sejak {Moments.Say(posts.Min(p => p.WrittenUtc))}.\n\n{site.LinkTo(queue.Url)}\n\nSurat ini datang karena Anda menjaga antrean itu, paling banyak sekali sehari. Bila tugas itu sudah beralih, mintalah pengurus lain mengubah peran Anda.\n");
    }

    /// <param name="Key">What the letters about it are claimed by.</param>
    private sealed record Queue(long? SpaceId, long? GroupId, string Key, string Name, string Url);
}

/// <summary>Looks every ten minutes whether something waits for the admins.</summary>
public sealed class QueueRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<QueueRounds> log) : ScopedRounds(scopes, clock, log)
{
    protected override Task Round(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<QueueLetters>().WriteDue(cancel);
}
