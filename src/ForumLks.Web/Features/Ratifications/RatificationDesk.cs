using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>Where the way of a report is walked: review, two signatures, corrections, withdrawal. Of two at once one wins.</summary>
public sealed class RatificationDesk(ForumDb db, ContentDesk desk, Say say)
{
    public const string SomebodyElse = "Petugas lain baru saja mengerjakan laporan ini. Lihat keadaannya sekarang, lalu ulangi bila masih perlu.";

    public async Task<Ratification> Of(long reportId, CancellationToken cancel)
    {
        var known = await db.Set<Ratification>().FirstOrDefaultAsync(r => r.MeetingReportId == reportId, cancel);
        if (known is null)
        {
            known = Ratification.Of(reportId);
            db.Add(known);
        }

        return known;
    }

    public Task OpenReview(MeetingReport report, int days, Guid byId, CancellationToken cancel) => OneWins(
        async c =>
        {
            (await Of(report.Id, c)).OpenReview(say.Today, days);
            if (report.Status == ContentStatus.Draft)
            {
                report.SubmitForReview();
                await desk.Save(report, byId, null, c);
            }

            return await db.SaveChangesAsync(c);
        },
        cancel);

    /// <param name="seenHash">What the officer had before them: nobody signs what changed meanwhile.</param>
    /// <returns>Whether the report is now ratified; otherwise it waits for the second officer.</returns>
    public async Task<bool> Sign(MeetingReport report, string seenHash, Guid byId, string office, CancellationToken cancel)
    {
        var canonical = Canonical.Of(report.Content);
        if (Canonical.HashOfText(canonical) != seenHash)
        {
            throw new BrokenRule("Isi laporan berubah sejak halaman ini Anda buka. Baca dahulu isinya yang sekarang, lalu sahkan.");
        }

        var isLocked = false;
        await OneWins(
            async c =>
            {
                var ratification = await Of(report.Id, c);
                ratification.Sign(byId, office.Trim(), canonical, desk.Now);
                await HoldStill(report, c);
                isLocked = ratification.IsLocked;
                return await db.SaveChangesAsync(c);
            },
            cancel);
        return isLocked;
    }

    public Task Correct(MeetingReport report, int? item, string text, string reason, string office, Guid byId, CancellationToken cancel) => OneWins(
        async c =>
        {
            if (!(await Of(report.Id, c)).IsLocked)
            {
                throw new BrokenRule("Laporan ini belum disahkan, jadi masih dapat diubah langsung. Koreksi bernomor hanya untuk laporan yang sudah terkunci.");
            }

            if (item is { } number && report.Content.Items.All(i => i.Number != number))
            {
                throw new BrokenRule($"Butir {number} tidak ada dalam laporan ini.");
            }

            var last = await db.Set<Addendum>().Where(a => a.MeetingReportId == report.Id).MaxAsync(a => (int?)a.Number, c) ?? 0;
            db.Add(Addendum.Of(report.Id, last + 1, item, text, reason, office, byId, desk.Now));
            return await db.SaveChangesAsync(c);
        },
        cancel);

    public Task Withdraw(MeetingReport report, string office, string reason, Guid byId, CancellationToken cancel) => OneWins(
        async c =>
        {
            (await Of(report.Id, c)).Withdraw(office.Trim(), reason.Trim(), desk.Now);
            await db.SaveChangesAsync(c);
            report.Withdraw();
            await desk.Save(report, byId, null, c);
            return 0;
        },
        cancel);

    public Task Publish(MeetingReport report, Guid byId, CancellationToken cancel) => OneWins(
        async c =>
        {
            report.Publish(desk.Now);
            await desk.Save(report, byId, null, c);
            return 0;
        },
        cancel);

    /// <summary>Takes the report's row for the rest of the transaction, and only if nobody saved it since it was read.</summary>
    private async Task HoldStill(MeetingReport report, CancellationToken cancel)
    {
        var still = await db.Set<ContentItem>().Where(i => i.Id == report.Id && i.Revision == report.Revision)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.Revision, x => x.Revision), cancel);
        if (still != 1)
        {
            throw new BrokenRule("Isi laporan baru saja berubah. Baca dahulu isinya yang sekarang, lalu sahkan.");
        }
    }

    private async Task OneWins(Func<CancellationToken, Task<int>> work, CancellationToken cancel)
    {
        try
        {
            await db.InTransaction(work, cancel);
        }
        catch (Exception late) when (late is EditConflict || late.IsRace())
        {
            db.ChangeTracker.Clear();
            throw new BrokenRule(SomebodyElse);
        }
    }
}
