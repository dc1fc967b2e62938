using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Proving;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

public sealed partial class FollowUp
{
    /// <summary>What was verified last, as other features are told it. Its events must have been read.</summary>
    internal VerifiedProof Verified(DecisionName decision)
    {
        var verified = _events.Where(e => e.Step == FollowUpStep.Diverifikasi).MaxBy(e => (e.AtUtc, e.Id));
        var shown = _events.Where(e => e.ProofKind is not null).MaxBy(e => (e.AtUtc, e.Id));
        var proof = shown is { ProofKind: { } kind } ? new Proof(kind, shown.ProofNumber, shown.ProofOn, shown.ProofUrl, shown.FilePath) : null;
        return new VerifiedProof(decision, Area, DoneOn ?? DateOnly.FromDateTime(ChangedUtc), proof, shown?.ById, shown?.ByOffice ?? "Pengurus forum", verified?.ById, verified?.ByOffice ?? "Pengurus forum", verified?.AtUtc ?? ChangedUtc);
    }
}

/// <summary>Tells whoever listens that a decision was verified as done, or opened again: in the same transaction, whatever page or recipe it came from.</summary>
public sealed class ProofTelling(IEnumerable<IHearsProof> listeners) : ISaveParticipant
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var followUp in changes.Where(c => c.State == EntityState.Modified && c.Members.Contains(nameof(FollowUp.State))).Select(c => c.Entity).OfType<FollowUp>().Where(f => f.Area != FollowUp.NoArea).ToList())
        {
            await db.Entry(followUp).Collection(f => f.Events).LoadAsync(cancel);
            await Tell(db, followUp, cancel);
        }
    }

    private async Task Tell(ForumDb db, FollowUp followUp, CancellationToken cancel)
    {
        var last = followUp.Events.MaxBy(e => (e.AtUtc, e.Id));
        var isDone = followUp.State == FollowUpState.Selesai;
        if (last is null || (!isDone && last.Step != FollowUpStep.DibukaLagi))
        {
            return;
        }

        var report = await db.Set<MeetingReport>().IgnoreAutoIncludes().Where(r => r.Id == followUp.MeetingReportId).Select(r => r.ContentItemId).SingleAsync(cancel);
        var decision = new DecisionName(report, followUp.Number);
        foreach (var listener in listeners)
        {
            await (isDone
                ? listener.Verified(db, followUp.Verified(decision), cancel)
                : listener.Reopened(db, decision, followUp.Area, last.Note ?? "", last.ByOffice, last.AtUtc, cancel));
        }
    }
}
