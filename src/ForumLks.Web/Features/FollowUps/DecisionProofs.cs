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
        var followUp = await Of(db, proof.Decision, proof.Area, cancel);
        followUp?.ProveElsewhere(proof);
    }

    public async Task Reopen(ForumDb db, WrongProof wrong, CancellationToken cancel)
    {
        var followUp = await Of(db, wrong.Decision, wrong.Area, cancel);
        followUp?.ReopenElsewhere(wrong);
    }

    /// <summary>An update that changes nothing: the row is the caller's until its transaction ends.</summary>
    public async Task Hold(ForumDb db, DecisionName decision, CancellationToken cancel)
    {
        var report = await IdOf(db, decision.Report, cancel);
        await db.Set<Decision>().Where(d => d.MeetingReportId == report && d.Number == decision.Number).ExecuteUpdateAsync(d => d.SetProperty(x => x.Number, x => x.Number), cancel);
    }

    private static async Task<FollowUp?> Of(ForumDb db, DecisionName decision, string area, CancellationToken cancel)
    {
        var report = await IdOf(db, decision.Report, cancel);
        return await db.Set<FollowUp>().FirstOrDefaultAsync(f => f.MeetingReportId == report && f.Number == decision.Number && f.Area == area, cancel);
    }

    private static Task<long> IdOf(ForumDb db, string contentItemId, CancellationToken cancel) =>
        db.Set<MeetingReport>().Where(r => r.ContentItemId == contentItemId).Select(r => r.Id).FirstOrDefaultAsync(cancel);

    private static NamedDecision Named(FoundDecision found, string report) =>
        new(new DecisionName(report, found.Number), found.Text, found.Meeting, found.MetOn, found.Deadline, $"/tindak-lanjut/{found.Id}", found.SpaceId);
}
