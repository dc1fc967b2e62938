using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>What followers of a decision, its report or its space hear: that its deadline comes near, and that somewhere it moved.</summary>
public sealed class DecisionsTold(IHappenings happenings, Places places, IHttpContextAccessor http) : IDeadlines, ISaveParticipant
{
    private const int Most = 1_000;

    public async Task<IReadOnlyList<Deadline>> Between(ForumDb db, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        var (first, last) = (from, until);
        var found = await (
            from decision in db.Set<Decision>().AsNoTracking()
            join report in db.Set<ContentItem>() on decision.MeetingReportId equals report.Id
            where decision.Deadline >= first && decision.Deadline <= last && report.Status == ContentStatus.Published && report.DeletedUtc == null
                && db.Set<FollowUp>().Any(f => f.MeetingReportId == decision.MeetingReportId && f.Number == decision.Number && f.State != FollowUpState.Selesai && f.State != FollowUpState.Dibatalkan)
            orderby decision.Deadline, decision.Id
            select new { report.ContentItemId, decision.Number, decision.Id, decision.Deadline, decision.Text }).Take(Most).ToListAsync(cancel);
        return [.. found.Select(f => new Deadline(f.ContentItemId, f.Number, f.Deadline!.Value, Excerpt.Of(f.Text, 120), $"/tindak-lanjut/{f.Id}"))];
    }

    /// <summary>A line for each decision that a save moved, however many places it moved in.</summary>
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        if (http.HttpContext is null)
        {
            // A recipe tells what was long ago.
            return;
        }

        var moved = changes.Where(c => c.State == EntityState.Modified && c.Members.Contains(nameof(FollowUp.State))).Select(c => c.Entity).OfType<FollowUp>().GroupBy(f => (f.MeetingReportId, f.Number)).ToList();
        foreach (var group in moved)
        {
            await Tell(db, [.. group], cancel);
        }

        if (moved.Count > 0)
        {
            await db.SaveQuietly(cancel);
        }
    }

    private async Task Tell(ForumDb db, IReadOnlyList<FollowUp> moved, CancellationToken cancel)
    {
        var (reportId, number) = (moved[0].MeetingReportId, moved[0].Number);
        var decision = await db.Set<Decision>().AsNoTracking().Where(d => d.MeetingReportId == reportId && d.Number == number).Select(d => (long?)d.Id).FirstOrDefaultAsync(cancel);
        if (decision is null || await db.Set<ContentItem>().Where(i => i.Id == reportId).Select(i => i.ContentItemId).FirstOrDefaultAsync(cancel) is not { } itemId)
        {
            return;
        }

        var place = (await places.Now(cancel)).NameOf(moved[0].Area) ?? "Tindak lanjutnya";
        var line = moved.Count == 1 ? $"{place}: {FollowUpWords.Word(moved[0].State)}" : $"{moved.Count} wilayah melaporkan kemajuan";
        happenings.Tell(db, new Happening("kemajuan", itemId, $"/tindak-lanjut/{decision}#w{AreaPath.Of(moved[0].Area)}", $"Butir {number}, {line}") { Number = number });
    }
}

/// <summary>What was decided in a space in a week, and what is overdue there.</summary>
public sealed class DecidedInWeek(FollowUpReading reading) : IWeekPart
{
    private const int Most = 10;

    public int Order => 20;

    public IReadOnlyCollection<string> CacheTags => [PageCacheTags.Type(nameof(MeetingReport))];

    public async Task<WeekPart?> Of(ForumDb db, long spaceId, SpaceWeek week, Reader reader, CancellationToken cancel)
    {
        var reports = db.Set<ContentItem>().Where(i => i.PublishedUtc >= week.FromUtc && i.PublishedUtc < week.UntilUtc);
        var found = await reading.FollowedUp(reader).Where(d => d.SpaceId == spaceId && reports.Any(r => r.Id == d.ReportId)).OrderBy(d => d.Deadline == null).ThenBy(d => d.Deadline).ThenBy(d => d.Id).Take(Most).ToListAsync(cancel);
        return found.Count == 0 ? null : new WeekPart("Diputuskan", [.. found.Select(d => new WeekLine($"/tindak-lanjut/{d.Id}", Excerpt.Of(d.Text, 160), d.Deadline is { } due ? $"tenggat {IndonesianDate.Long(due)}" : "tanpa tenggat"))]);
    }
}

public sealed class OverdueInWeek(FollowUpList list, Say say) : IWeekPart
{
    private const int Most = 8;

    public int Order => 30;

    public IReadOnlyCollection<string> CacheTags => [PageCacheTags.Content];

    public async Task<WeekPart?> Of(ForumDb db, long spaceId, SpaceWeek week, Reader reader, CancellationToken cancel)
    {
        if (!week.IsRunning)
        {
            // What was overdue then is not kept; today's list would be untrue of that week.
            return null;
        }

        var found = await list.Find(reader, new FollowUpFilter(spaceId, null, FollowUpFilter.Late, null)).Where(d => d.Kind == MeetingItemKind.Keputusan || d.Kind == MeetingItemKind.Komitmen)
            .OrderByDescending(d => d.Deadline).ThenBy(d => d.Id).Take(Most + 1).ToListAsync(cancel);
        return found.Count == 0 ? null : new WeekPart(
            "Lewat tenggat", [.. found.Take(Most).Select(d => new WeekLine($"/tindak-lanjut/{d.Id}", Excerpt.Of(d.Text, 160), $"lewat {say.Today.DayNumber - d.Deadline!.Value.DayNumber} hari"))],
            found.Count > Most ? new WeekMore($"/tindak-lanjut?keadaan={FollowUpFilter.Late}", "Semua yang terlambat") : null);
    }
}
