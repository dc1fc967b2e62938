using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>
/// What was ratified stays as it was, by whatever way somebody writes: each save of a report is measured against the ratified hash inside its own
/// transaction. A report goes away only with a public reason.
/// </summary>
public sealed class ReportLock : ISaveParticipant, IContentLock
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var change in changes.Where(c => c.State != EntityState.Added))
        {
            if (change.Entity is MeetingReport report)
            {
                await Check(db, report, change.State, cancel);
            }
        }
    }

    public async Task<string?> WhyLocked(ForumDb db, ContentItem item, CancellationToken cancel) =>
        item is MeetingReport && await Find(db, item.Id, cancel) is { IsLocked: true } locked ? locked.WhyLocked(item.Slug) : null;

    private static async Task Check(ForumDb db, MeetingReport report, EntityState state, CancellationToken cancel)
    {
        var known = await Find(db, report.Id, cancel);
        if (report.Status == ContentStatus.Withdrawn && known?.WithdrawnUtc is null)
        {
            throw new BrokenRule($"Laporan rakor ditarik dengan alasan yang dapat dibaca umum. Tarik lewat /rakor/{report.Slug}/pengesahan.");
        }

        if (known is null)
        {
            return;
        }

        if (known.IsLocked)
        {
            CheckLocked(known, report, state);
        }
        else if (known.WithdrawnUtc is not null && report.Status == ContentStatus.Published)
        {
            // What was never ratified may come back, and then it is not withdrawn any more.
            await db.Set<Ratification>().Where(r => r.Id == known.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.WithdrawnUtc, (DateTime?)null), cancel);
        }
    }

    private static void CheckLocked(Ratification known, MeetingReport report, EntityState state)
    {
        if (state == EntityState.Deleted || Canonical.HashOf(report.Content) != known.Hash)
        {
            throw new BrokenRule(known.WhyLocked(report.Slug));
        }

        if (report.DeletedUtc is not null)
        {
            throw new BrokenRule($"Laporan yang sudah disahkan tidak dapat dihapus. Tarik lewat /rakor/{report.Slug}/pengesahan dengan alasan.");
        }

        if (known.WithdrawnUtc is not null && report.Status == ContentStatus.Published)
        {
            throw new BrokenRule("Laporan yang disahkan lalu ditarik tidak dapat diterbitkan lagi. Tulis laporan baru.");
        }
    }

    private static Task<Ratification?> Find(ForumDb db, long reportId, CancellationToken cancel) =>
        db.Set<Ratification>().AsNoTracking().FirstOrDefaultAsync(r => r.MeetingReportId == reportId, cancel);
}
