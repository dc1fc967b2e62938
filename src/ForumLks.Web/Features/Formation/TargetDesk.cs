using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Proving;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Formation;

/// <summary>Sets targets; one that shares its proofs with a decision meets what is known on either side at once.</summary>
public sealed class TargetDesk(ForumDb db, IDecisionProofs proofs)
{
    public const string AlreadyShared = "Bukti keputusan itu sudah dipakai target lain. Hapus tandanya.";

    /// <summary>The target that a form with this key has set already: sent twice, it is set once.</summary>
    public Task<FormationTarget?> Find(string key, CancellationToken cancel) => db.Set<FormationTarget>().AsNoTracking().FirstOrDefaultAsync(t => t.Key == key, cancel);

    public Task<FormationTarget> Set(FormationTarget target, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            if (target.SharesProof)
            {
                await proofs.Hold(db, target.Decision!, c);
                if (await IsShared(target.Decision!, c))
                {
                    throw new BrokenRule(AlreadyShared);
                }
            }

            db.Add(target);
            await db.SaveChangesAsync(c);
            if (target.SharesProof)
            {
                await ProofBridge.Meet(db, target, proofs, c);
                await db.SaveChangesAsync(c);
            }

            return target;
        },
        cancel);

    /// <summary>Whether another target already lives from the proofs of this decision.</summary>
    public Task<bool> IsShared(DecisionName decision, CancellationToken cancel)
    {
        var (report, number) = (decision.Report, decision.Number);
        return db.Set<FormationTarget>().AnyAsync(t => t.SharesProof && t.WithdrawnOn == null && t.DecisionReport == report && t.DecisionNumber == number, cancel);
    }
}
