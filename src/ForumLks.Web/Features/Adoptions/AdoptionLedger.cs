using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>The adoption ledger (Kami terapkan): where institutions begin.</summary>
public sealed class AdoptionLedger(ForumDb db, TimeProvider clock)
{
    /// <summary>
    /// Begins one, and counts it on the practice, in the caller's transaction if there is one. The practice must be one that the person may read.
    /// A form sent twice gives the same adoption.
    /// </summary>
    /// <exception cref="BrokenRule">A sentence for the person: own practice, unknown block, already in the ledger, start out of reason.</exception>
    public async Task<Adoption> Begin(Practice practice, NewAdoption given, Guid adopterId, CancellationToken cancel)
    {
        if (given.PublicId is not null && await db.Set<Adoption>().FirstOrDefaultAsync(a => a.PublicId == given.PublicId && a.AdopterId == adopterId, cancel) is { } twin)
        {
            return twin;
        }

        Check(practice, given, adopterId);
        var adoption = Adoption.Begin(OrchardId.IsValid(given.PublicId) ? given.PublicId! : OrchardId.New(), practice, given, adopterId, clock.GetUtcNow().UtcDateTime);
        await CheckUnique(adoption, cancel);
        return await db.InTransaction(c => Keep(adoption, c), cancel);
    }

    private void Check(Practice practice, NewAdoption given, Guid adopterId)
    {
        if (string.IsNullOrWhiteSpace(given.InstitutionName))
        {
            throw new BrokenRule("Tulis nama lembaga yang menerapkan.");
        }

        if (practice.OwnerId == adopterId || IsOwner(practice.Content, given))
        {
            throw new BrokenRule("Lembaga Anda sendiri yang menulis praktik ini, jadi tidak dihitung sebagai peniru. Perkembangan Anda dapat ditulis pada bagian Bukti.");
        }

        if (given.BlockKeys.FirstOrDefault(k => practice.Content.Blocks.TrueForAll(b => b.Key != k)) is not null)
        {
            throw new BrokenRule("Salah satu bagian yang Anda pilih baru saja dihapus penulisnya. Pilih lagi dari daftar yang sekarang.");
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(7));
        if (given.StartsOn < today.AddYears(-5) || given.StartsOn > today.AddYears(1))
        {
            throw new BrokenRule("Tanggal mulai paling lama lima tahun lalu dan paling jauh satu tahun lagi.");
        }
    }

    private static bool IsOwner(PracticeContent content, NewAdoption given) =>
        (given.InstitutionId is { } id && id == content.OwnerInstitution)
        || Adoption.KeyOf(null, given.InstitutionName) == Adoption.KeyOf(null, content.OwnerName);

    private async Task CheckUnique(Adoption adoption, CancellationToken cancel)
    {
        if (await db.Set<Adoption>().AnyAsync(a => a.PracticeId == adoption.PracticeId && a.InstitutionKey == adoption.InstitutionKey, cancel))
        {
            throw new BrokenRule($"{adoption.InstitutionName} sudah tercatat menerapkan praktik ini.");
        }
    }

    private async Task<Adoption> Keep(Adoption adoption, CancellationToken cancel)
    {
        db.Add(adoption);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            db.Entry(adoption).State = EntityState.Detached;
            // Sent twice in this very moment, or by two people of one institution.
            throw new BrokenRule($"{adoption.InstitutionName} baru saja dicatat menerapkan praktik ini.");
        }

        await CountOn(adoption.PracticeId, cancel);
        return adoption;
    }

    /// <summary>By the database itself: two at once cannot lose one.</summary>
    private Task<int> CountOn(long practiceId, CancellationToken cancel) =>
        db.Set<Practice>().Where(p => p.Id == practiceId).ExecuteUpdateAsync(p => p.SetProperty(x => x.AdoptionCount, x => x.AdoptionCount + 1), cancel);
}
