using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>
/// Writes the digests that have fallen due, some hundred members at a time. The row that claims a person's week and the letter are one transaction.
/// The news is read once for all and again when anything changed; who may see what, once for each audience.
/// </summary>
public sealed class DigestPreparation(IServiceScopeFactory scopes, Evictions evictions, TimeProvider clock)
{
    public const int MembersAtOnce = 500;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(30);
    private static readonly TimeOnly Hour = new(7, 0);

    /// <summary>Nobody is told of what is older, however long the letters were away.</summary>
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(35);

    /// <returns>How many letters were written.</returns>
    public async Task<int> PrepareDue(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (week, written, after) = (Week.Of(now), 0, Guid.Empty);
        Snapshot? snapshot = null;
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var batch = new DigestBatch(scope.ServiceProvider, week, now, Settled, Furthest);
            var members = await batch.Next(after, DueDays(week, now), MembersAtOnce, cancel);
            if (members.Count == 0)
            {
                return written;
            }

            after = members[^1].Id;
            snapshot = snapshot is { } kept && !evictions.Touched([PageCacheTags.Content, Occurrence.CacheTag], kept.Since) ? kept : await Read(scope.ServiceProvider, now, cancel);
            written += await batch.Write(members, snapshot.News, cancel);
        }
    }

    /// <summary>The members' own morning on their day, and not in their quiet hours.</summary>
    public static bool IsDue(Preference preference, Week week, DateTime now) =>
        preference.AfterQuiet(preference.Zone.ToUtc(week.DayOn(preference.DigestDay), Hour).UtcDateTime) <= now;

    /// <summary>Days of this week that have begun somewhere in the country.</summary>
    private static List<DayOfWeek> DueDays(Week week, DateTime now)
    {
        var today = new DateTimeOffset(now, TimeSpan.Zero).DateIn(IndonesianZone.Wit);
        return [.. Enum.GetValues<DayOfWeek>().Where(d => week.DayOn(d) <= today)];
    }

    private async Task<Snapshot> Read(IServiceProvider services, DateTime now, CancellationToken cancel)
    {
        var since = evictions.Now;
        var news = await WeekNews.Read(
            services.GetRequiredService<ForumDb>(), services.GetRequiredService<ContentTypes>(), services.GetServices<IDeadlines>(), now - Furthest, now, services.GetRequiredService<Say>().Today, cancel);
        return new(news, since);
    }

    private sealed record Snapshot(WeekNews News, long Since);
}

/// <summary>Some members whose digest of this week is not written yet.</summary>
internal sealed class DigestBatch(IServiceProvider services, Week week, DateTime now, TimeSpan settled, TimeSpan furthest)
{
    private readonly ForumDb _db = services.GetRequiredService<ForumDb>();
    private readonly string _what = $"ringkasan:{week}";

    public Task<List<Member>> Next(Guid after, List<DayOfWeek> dueDays, int most, CancellationToken cancel)
    {
        var (preferences, told) = (_db.Set<Preference>(), _db.Set<Told>());
        var isMonday = dueDays.Contains(DayOfWeek.Monday);
        return _db.Set<Member>().AsNoTracking()
            .Where(m => m.Id.CompareTo(after) > 0 && m.IsEnabled && m.Email != null && !m.DeclinesLetters
                && !told.Any(t => t.MemberId == m.Id && t.What == _what)
                && (preferences.Any(p => p.MemberId == m.Id && dueDays.Contains(p.DigestDay)) || (isMonday && !preferences.Any(p => p.MemberId == m.Id))))
            .OrderBy(m => m.Id).Take(most).ToListAsync(cancel);
    }

    public async Task<int> Write(List<Member> members, WeekNews news, CancellationToken cancel)
    {
        var dead = await services.GetRequiredService<IAddresses>().Dead(_db, [.. members.Select(m => m.Email!)], cancel);
        var readers = await services.GetRequiredService<KnownReaders>().Of(_db, members.FindAll(m => !dead.Contains(m.Email!)), cancel);
        var interests = await Interests.Of(_db, [.. readers.Values], news.SinceUtc, now, services.GetRequiredService<ContentTypes>(), services.GetServices<IApartNews>(), services.GetRequiredService<IModeration>(), cancel);
        var due = members.Where(m => interests.TryGetValue(m.Id, out var i) && DigestPreparation.IsDue(i.Preference, week, now) && i.Preference.HearsByDigest).ToList();
        var spans = await SpansOf(due, news, cancel);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await _db.InTransaction(c => WriteAll(due, news, interests, spans, c), cancel);
            }
            catch (DbUpdateException raced) when (raced.IsRace() && attempt < 3)
            {
                // Another server was quicker with some of them; its letters go out, ours never were.
                _db.ChangeTracker.Clear();
                var ids = due.Select(m => m.Id).ToList();
                var told = await _db.Set<Told>().Where(t => t.What == _what && ids.Contains(t.MemberId)).Select(t => t.MemberId).ToListAsync(cancel);
                due.RemoveAll(m => told.Contains(m.Id));
            }
        }
    }

    private async Task<int> WriteAll(List<Member> due, WeekNews news, Dictionary<Guid, Interests> interests, Dictionary<Guid, Span> spans, CancellationToken cancel)
    {
        var (postbox, letters, today, written) = (services.GetRequiredService<IPostbox>(), services.GetRequiredService<DigestLetter>(), services.GetRequiredService<Say>().Today, 0);
        foreach (var member in due)
        {
            var interest = interests[member.Id];
            var digest = Selection.Choose(news, await news.VisibleTo(_db, interest.Reader, cancel), interest, spans[member.Id], today, isLetter: true);
            var speaks = Selection.IsWorthALetter(digest, today);
            _db.Add(Told.Digest(member.Id, _what, now, spans[member.Id], !speaks));
            if (speaks)
            {
                postbox.Post(_db, letters.Weekly(member.Email!, member.Id, digest, spans[member.Id].Words(), week.ToString()));
                written++;
            }
        }

        await _db.SaveChangesAsync(cancel);
        return written;
    }

    /// <summary>From the end of the last one they had; for the first, the week before.</summary>
    private async Task<Dictionary<Guid, Span>> SpansOf(List<Member> due, WeekNews news, CancellationToken cancel)
    {
        var ids = due.Select(m => m.Id).ToList();
        var last = (await _db.Set<Told>().AsNoTracking().Where(t => ids.Contains(t.MemberId) && t.What.StartsWith("ringkasan:") && t.AtUtc >= now - furthest).ToListAsync(cancel)).ToLookup(t => t.MemberId);
        return due.ToDictionary(m => m.Id, m =>
        {
            var before = last[m.Id].MaxBy(t => t.UntilId);
            var from = before?.UntilUtc ?? (m.JoinedUtc > now.AddDays(-7) ? m.JoinedUtc : now.AddDays(-7));
            return new Span(from, before?.UntilId ?? news.LastId, now - settled, news.LastId);
        });
    }
}
