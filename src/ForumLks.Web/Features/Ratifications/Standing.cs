using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>Tells the report's page and its prints how far the report has come.</summary>
public sealed class Standing(ForumDb db, SpaceList spaces, QueryCache queries) : IReportStanding, IReportPanel
{
    /// <summary>The same for everybody who may see the report, so it is asked for as a stranger would.</summary>
    public async Task<ReportStanding?> Of(long reportId, CancellationToken cancel) =>
        (await queries.Get($"pengesahan {reportId}", Reader.Stranger, [PageCacheTags.Item(reportId)], async c => new Known(await Read(reportId, c)), cancel)).Standing;

    private sealed record Known(ReportStanding? Standing);

    private async Task<ReportStanding?> Read(long reportId, CancellationToken cancel)
    {
        var known = await db.Set<Ratification>().AsNoTracking().FirstOrDefaultAsync(r => r.MeetingReportId == reportId, cancel);
        if (known is null)
        {
            return null;
        }

        IReadOnlyList<ReportAddendum> addenda = !known.IsLocked
            ? []
            : await db.Set<Addendum>().AsNoTracking().Where(a => a.MeetingReportId == reportId).OrderBy(a => a.Number)
                .Select(a => new ReportAddendum(a.Number, a.ItemNumber, a.Text, a.Reason, a.ByOffice, a.AtUtc)).ToListAsync(cancel);
        return new ReportStanding(known.Hash, known.RatifiedUtc, [.. new[] { known.FirstOffice, known.SecondOffice }.OfType<string>()], addenda);
    }

    public async Task<ReportPanel?> For(MeetingReport report, Reader reader, CancellationToken cancel) =>
        new("/Features/Ratifications/_Seal.cshtml", new Seal(report, await Of(report.Id, cancel), reader.Administers(report.SpaceId)));

    /// <summary>Says that there was a report, not what stood in it: the reason for going may be in its very title.</summary>
    public async Task<ReportPanel?> InPlaceOf(string slug, CancellationToken cancel)
    {
        var gone = await (
            from report in db.Set<MeetingReport>()
            join known in db.Set<Ratification>() on report.Id equals known.MeetingReportId
            where report.Slug == slug && report.Status == ContentStatus.Withdrawn && report.Visibility == Visibility.Public && report.DeletedUtc == null && known.WithdrawnUtc != null
            select new { report.StartsOn, report.SpaceId, known.WithdrawnOffice, known.WithdrawnReason, known.WithdrawnUtc }).FirstOrDefaultAsync(cancel);
        return gone is null
            ? null
            : new ReportPanel("/Features/Ratifications/_Withdrawn.cshtml", new Withdrawn(gone.StartsOn, await spaces.Find(gone.SpaceId, cancel), gone.WithdrawnOffice!, gone.WithdrawnReason!, gone.WithdrawnUtc!.Value));
    }
}

public sealed record Seal(MeetingReport Report, ReportStanding? Standing, bool MayWork);

public sealed record Withdrawn(DateOnly MetOn, Space? Space, string Office, string Reason, DateTime AtUtc);
