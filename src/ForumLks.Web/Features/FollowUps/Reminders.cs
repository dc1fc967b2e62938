using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>Looks for reminders that have fallen due, after opening the follow-ups that are missing.</summary>
public sealed class ReminderService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderService> log) : ScopedRounds(scopes, clock, log)
{
    protected override async Task Round(IServiceProvider services, CancellationToken cancel)
    {
        while (await Opening.OpenMissing(services.GetRequiredService<ForumDb>(), cancel) > 0)
        {
        }

        await services.GetRequiredService<Reminders>().SendDue(cancel);
    }
}

/// <summary>One letter per decision, occasion and addressee. The row that claims it and the letter are one transaction: sent once, on several servers and after a kill.</summary>
public sealed class Reminders(ForumDb db, ReminderLetters letters, Say say, TimeProvider clock)
{
    public async Task<int> SendDue(CancellationToken cancel)
    {
        var sent = 0;
        foreach (var group in (await Due(cancel)).GroupBy(d => (d.ReportId, d.Number, d.Occasion)))
        {
            sent += await Send([.. group], cancel) ? 1 : 0;
        }

        return sent;
    }

    private async Task<List<DueReminder>> Due(CancellationToken cancel)
    {
        var (today, now) = (say.Today, clock.GetUtcNow().UtcDateTime);
        var (earliest, latest) = (today.AddDays(-60), today.AddDays(30));
        var found = await (
            from followUp in db.Set<FollowUp>().AsNoTracking()
            join item in db.Set<Decision>() on new { R = followUp.MeetingReportId, followUp.Number } equals new { R = item.MeetingReportId, item.Number }
            join report in db.Set<ContentItem>() on followUp.MeetingReportId equals report.Id
            where item.Deadline >= earliest && item.Deadline <= latest && followUp.State != FollowUpState.Selesai && followUp.State != FollowUpState.Dibatalkan
                && report.Status == ContentStatus.Published && report.PublishedUtc <= now && report.DeletedUtc == null
            select new { followUp, item, report.SpaceId, report.Title }).ToListAsync(cancel);
        var ids = found.Select(f => f.followUp.Id).ToList();
        var told = (await db.Set<ReminderSent>().Where(r => ids.Contains(r.FollowUpId)).Select(r => new { r.FollowUpId, r.Occasion }).ToListAsync(cancel)).Select(r => (r.FollowUpId, r.Occasion)).ToHashSet();
        return
        [
            .. found.Select(f => (Found: f, Occasion: Occasion.Of(f.item.Deadline!.Value, today, DateOnly.FromDateTime(f.followUp.OpenedUtc))))
                .Where(f => f.Occasion is { } occasion && !told.Contains((f.Found.followUp.Id, occasion.Name)))
                .Select(f => new DueReminder(f.Found.followUp, f.Found.item, f.Found.followUp.MeetingReportId, f.Found.followUp.Number, f.Occasion!, f.Found.SpaceId, f.Found.Title)),
        ];
    }

    private async Task<bool> Send(IReadOnlyList<DueReminder> due, CancellationToken cancel)
    {
        try
        {
            await db.InTransaction(
                async c =>
                {
                    db.AddRange(due.Select(d => ReminderSent.Of(d.FollowUp.Id, d.Occasion, clock.GetUtcNow().UtcDateTime)));
                    await letters.Write(due, c);
                    return await db.SaveChangesAsync(c);
                },
                cancel);
            return true;
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server was quicker; its letter goes out, ours never was.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}

public sealed record DueReminder(FollowUp FollowUp, Decision Item, long ReportId, int Number, Occasion Occasion, long? SpaceId, string Meeting);
