using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Proving;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Formation;

/// <summary>Takes steps in an area's history and keeps them; of two at once, one.</summary>
public sealed class FormationDesk(ForumDb db, IDecisionProofs proofs)
{
    public const string SomebodyElse = "Orang lain baru saja mencatat sesuatu untuk wilayah ini. Lihat catatannya, lalu kirim lagi bila masih perlu. Isian Anda masih ada.";

    public async Task<AreaFormation> Of(string area, CancellationToken cancel) =>
        await db.Set<AreaFormation>().Include(f => f.Entries).FirstOrDefaultAsync(f => f.Area == area, cancel) ?? AreaFormation.Of(area);

    /// <param name="step">Gives the entry that now counts, or waits.</param>
    public Task<bool> Take(AreaFormation formation, Func<FormationEntry?> step, ModelStateDictionary errors, CancellationToken cancel) => errors.Takes(
        db,
        async () =>
        {
            var entry = step();
            if (formation.Id == 0)
            {
                db.Add(formation);
            }

            if (entry is { Standing: EntryStanding.Berlaku, VerifiedUtc: not null })
            {
                await ProofBridge.PassOn(db, formation.Area, entry, proofs, cancel);
            }

            if (entry is { Standing: EntryStanding.Berlaku, CorrectsId: not null })
            {
                await ProofBridge.Withdraw(db, formation, entry, proofs, cancel);
            }

            await db.SaveChangesAsync(cancel);
        },
        SomebodyElse);

    /// <summary>Whether the form that carries this key has been kept already: sent twice, it says the same twice.</summary>
    public Task<bool> Knows(string key, CancellationToken cancel) => db.Set<FormationEntry>().AnyAsync(e => e.Key == key, cancel);
}
