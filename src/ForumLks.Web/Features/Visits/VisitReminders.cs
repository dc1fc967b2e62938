using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

public sealed class VisitReminderService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<VisitReminderService> log) : ScopedRounds(scopes, clock, log)
{
    protected override Task Round(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<VisitReminders>().SendDue(cancel);
}

/// <summary>Hosts are reminded five days and one day before the end, travellers are told when it has come, and asked after ninety days. Each once.</summary>
public sealed class VisitReminders(ForumDb db, VisitLetters letters, Say say, TimeProvider clock)
{
    public async Task<int> SendDue(CancellationToken cancel)
    {
        var today = say.Today;
        var (from, to) = (today.AddDays(-30), today.AddDays(5));
        var since = today.AddDays(-60);
        var visits = await VisitDesk.Whole(db.Set<Visit>().AsNoTracking().Where(v =>
            (v.AnswersBy != null && v.AnswersBy >= from && v.AnswersBy <= to && v.ReportedUtc == null) || (v.CheckInOn != null && v.CheckInOn <= today && v.CheckInOn >= since))).ToListAsync(cancel);
        var sent = 0;
        foreach (var visit in visits)
        {
            foreach (var (occasion, write) in Due(visit, today))
            {
                sent += await Once(visit.Id, occasion, write, cancel) ? 1 : 0;
            }
        }

        return sent;
    }

    private IEnumerable<(string Occasion, Func<CancellationToken, Task<bool>> Write)> Due(Visit visit, DateOnly today)
    {
        if (visit is { AnswersBy: { } by, ReportedUtc: null })
        {
            var left = by.DayNumber - today.DayNumber;
            if (left < 0)
            {
                yield return ("tutup", async c =>
                {
                    await letters.Closed(visit, c);
                    return true;
                });
            }
            else if (left <= 5)
            {
                foreach (var host in visit.Hosts)
                {
                    yield return (string.Create(CultureInfo.InvariantCulture, $"ingat-{host.Id}-{(left <= 1 ? 1 : 5)}"), c => letters.RemindHost(visit, host, c));
                }
            }
        }

        foreach (var traveller in visit.CheckInOn <= today ? visit.Travellers.Where(t => t.CheckIn.Outcome is null) : [])
        {
            yield return (string.Create(CultureInfo.InvariantCulture, $"kabar-{traveller.Id}"), c => letters.CheckIn(visit, traveller, c));
        }
    }

    /// <summary>The row that claims the occasion and the letter are one transaction: sent once, on several servers and after a kill.</summary>
    private async Task<bool> Once(long visitId, string occasion, Func<CancellationToken, Task<bool>> write, CancellationToken cancel)
    {
        if (await db.Set<VisitNotice>().AnyAsync(n => n.VisitId == visitId && n.Occasion == occasion, cancel))
        {
            return false;
        }

        try
        {
            return await db.InTransaction(
                async c =>
                {
                    db.Add(VisitNotice.Of(visitId, occasion, clock.GetUtcNow().UtcDateTime));
                    var written = await write(c);
                    await db.SaveChangesAsync(c);
                    return written;
                },
                cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server was quicker; its letter goes out, ours never was.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
