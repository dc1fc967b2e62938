using ForumLks.Web.Data;
using ForumLks.Web.Platform.Proving;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Formation;

/// <summary>
/// A decision's follow-up and a target can be the same thing: what was verified there is an entry here, and what was verified here is done there.
/// Either way the same proof, once.
/// </summary>
public sealed class ProofBridge : IHearsProof
{
    public async Task Verified(ForumDb db, VerifiedProof proof, CancellationToken cancel)
    {
        foreach (var target in await Sharing(db, proof.Decision, proof.Area, cancel))
        {
            await Take(db, target, proof, cancel);
        }

        await db.SaveQuietly(cancel);
    }

    public async Task Reopened(ForumDb db, DecisionName decision, string area, string reason, string office, DateTime now, CancellationToken cancel)
    {
        if (await db.Set<AreaFormation>().Include(f => f.Entries).FirstOrDefaultAsync(f => f.Area == area, cancel) is { } formation)
        {
            formation.TakeBack(decision, reason, office, now);
            await db.SaveQuietly(cancel);
        }
    }

    /// <summary>What is done on the board when the target is set, and what is known here and open there. In the caller's save.</summary>
    public static async Task Meet(ForumDb db, FormationTarget target, IDecisionProofs proofs, CancellationToken cancel)
    {
        foreach (var proof in (await proofs.Done(db, target.Decision!, cancel)).Where(p => target.Areas.Contains(p.Area)))
        {
            await Take(db, target, proof, cancel);
        }

        var areas = target.Areas;
        foreach (var formation in await db.Set<AreaFormation>().Include(f => f.Entries).Where(f => areas.Contains(f.Area)).ToListAsync(cancel))
        {
            if (formation.Counting.Where(e => e.Stage!.Value.Reaches(target.Stage) && e.Origin is null).MinBy(e => e.On) is { } entry && Told(target.Decision!, formation.Area, entry) is { } proof)
            {
                await proofs.Prove(db, proof, cancel);
            }
        }
    }

    /// <summary>A verified entry counts on the boards of the decisions that share their proofs with a target for this area. In the caller's save.</summary>
    public static async Task PassOn(ForumDb db, string area, FormationEntry entry, IDecisionProofs proofs, CancellationToken cancel)
    {
        foreach (var target in (await Sharing(db, null, area, cancel)).Where(t => entry.Stage?.Reaches(t.Stage) == true))
        {
            if (Told(target.Decision!, area, entry) is { } proof)
            {
                await proofs.Prove(db, proof, cancel);
            }
        }
    }

    /// <summary>A correction counts there as well: what is reached no longer here is open again on those boards. In the caller's save.</summary>
    public static async Task Withdraw(ForumDb db, AreaFormation formation, FormationEntry correction, IDecisionProofs proofs, CancellationToken cancel)
    {
        var wrong = formation.Entries.First(e => e.Id == correction.CorrectsId);
        foreach (var target in (await Sharing(db, null, formation.Area, cancel)).Where(t => wrong.Stage?.Reaches(t.Stage) == true && !formation.Counting.Any(e => e.Stage!.Value.Reaches(t.Stage))))
        {
            await proofs.Reopen(
                db, new WrongProof(target.Decision!, formation.Area, correction.CorrectedBecause!, correction.EnteredById, correction.ByOffice, correction.VerifiedUtc ?? correction.EnteredUtc), cancel);
        }
    }

    /// <summary>Null for what no second person has looked at: a decision is done by proof only.</summary>
    private static VerifiedProof? Told(DecisionName decision, string area, FormationEntry entry) => entry is { Proof: { } proof, VerifiedUtc: { } verified, VerifiedByOffice: { } office }
        ? new VerifiedProof(decision, area, entry.On, proof, entry.EnteredById, entry.ByOffice, entry.VerifiedById, office, verified)
        : null;

    private static async Task Take(ForumDb db, FormationTarget target, VerifiedProof proof, CancellationToken cancel)
    {
        var formation = db.Set<AreaFormation>().Local.FirstOrDefault(f => f.Area == proof.Area && db.Entry(f).State == EntityState.Added)
            ?? await db.Set<AreaFormation>().Include(f => f.Entries).FirstOrDefaultAsync(f => f.Area == proof.Area, cancel);
        if (formation is null)
        {
            formation = AreaFormation.Of(proof.Area);
            db.Add(formation);
        }

        formation.TakeFromDecision(target.Stage, proof);
    }

    private static async Task<List<FormationTarget>> Sharing(ForumDb db, DecisionName? decision, string area, CancellationToken cancel)
    {
        var sharing = db.Set<FormationTarget>().For([area]).Where(t => t.SharesProof && t.WithdrawnOn == null);
        if (decision is { Report: var report, Number: var number })
        {
            sharing = sharing.Where(t => t.DecisionReport == report && t.DecisionNumber == number);
        }

        return await sharing.OrderByDescending(t => t.Id).ToListAsync(cancel);
    }
}
