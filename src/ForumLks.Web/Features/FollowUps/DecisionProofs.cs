using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Proving;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>Decisions and their proofs for features whose own subject can be the same thing.</summary>
public sealed class DecisionProofs(ForumDb db, FollowUpReading reading) : IDecisionProofs
{
    private const int MostOffered = 100;

    public async Task<NamedDecision?> Find(DecisionName decision, Reader reader, CancellationToken cancel)
    {
        var report = await IdOf(db, decision.Report, cancel);
        var found = await reading.FollowedUp(reader).FirstOrDefaultAsync(d => d.ReportId == report && d.Number == decision.Number, cancel);
        return found is null ? null : Named(found, decision.Report);
    }

    public async Task<IReadOnlyList<NamedDecision>> Offered(Reader reader, CancellationToken cancel)
    {
        var spaces = reader.AdministeredSpaceIds;
        var found = await (
            from decision in reading.FollowedUp(reader).Where(d => reader.IsPlatformAdmin || (d.SpaceId != null && spaces.Contains(d.SpaceId.Value)))
            join report in db.Set<MeetingReport>() on decision.ReportId equals report.Id
            orderby decision.MetOn descending, decision.ReportId descending, decision.Number
            select new { decision, report.ContentItemId }).Take(MostOffered).ToListAsync(cancel);
        return [.. found.Select(f => Named(f.decision, f.ContentItemId))];
    }

    public async Task<IReadOnlyList<VerifiedProof>> Done(ForumDb db, DecisionName decision, CancellationToken cancel)
    {
        var report = await IdOf(db, decision.Report, cancel);
        var done = await db.Set<FollowUp>().AsNoTracking().Include(f => f.Events)
            .Where(f => f.MeetingReportId == report && f.Number == decision.Number && f.State == FollowUpState.Selesai && f.Area != FollowUp.NoArea).OrderBy(f => f.Area).ToListAsync(cancel);
        return [.. done.Select(f => f.Verified(decision))];
    }

    public async Task Prove(ForumDb db, VerifiedProof proof, CancellationToken cancel)
    {
        var report = await IdOf(db, proof.Decision.Report, cancel);
        var followUp = await db.Set<FollowUp>().FirstOrDefaultAsync(f => f.MeetingReportId == report && f.Number == proof.Decision.Number && f.Area == proof.Area, cancel);
        followUp?.ProveElsewhere(proof);
    }

    private static Task<long> IdOf(ForumDb db, string contentItemId, CancellationToken cancel) =>
        db.Set<MeetingReport>().Where(r => r.ContentItemId == contentItemId).Select(r => r.Id).FirstOrDefaultAsync(cancel);

    private static NamedDecision Named(FoundDecision found, string report) =>
        new(new DecisionName(report, found.Number), found.Text, found.Meeting, found.MetOn, found.Deadline, $"/tindak-lanjut/{found.Id}", found.SpaceId);
}
