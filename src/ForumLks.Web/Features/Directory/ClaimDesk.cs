using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>Claims and what follows from them: who keeps an entry, who is the main keeper, who leaves.</summary>
public sealed class ClaimDesk(ForumDb db, ClaimLetters letters, TimeProvider clock)
{
    public const int MostKeepers = 12;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<Claim?> Newest(long institutionId, Guid memberId, CancellationToken cancel) =>
        db.Set<Claim>().AsNoTracking().Where(c => c.InstitutionId == institutionId && c.MemberId == memberId).OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);

    /// <summary>False where the same claim was sent in this very moment.</summary>
    public async Task<bool> Send(long institutionId, Guid memberId, string position, string proof, string? file, CancellationToken cancel)
    {
        if (await db.Set<Keeper>().AnyAsync(k => k.InstitutionId == institutionId && k.MemberId == memberId, cancel))
        {
            throw new BrokenRule("Anda sudah menjadi pengelola lembaga ini.");
        }

        var claim = Claim.Of(institutionId, memberId, position, proof, file, Now);
        db.Add(claim);
        await letters.Waits(claim, cancel);
        return await Saved(cancel);
    }

    public async Task Accept(Claim claim, Guid byId, CancellationToken cancel)
    {
        var keepers = await Keepers(claim.InstitutionId, cancel);
        if (keepers.Count >= MostKeepers)
        {
            throw new BrokenRule($"Lembaga ini sudah punya {MostKeepers} pengelola.");
        }

        claim.Accept(byId, Now);
        if (keepers.TrueForAll(k => k.MemberId != claim.MemberId))
        {
            db.Add(Keeper.Of(claim.InstitutionId, claim.MemberId, keepers.TrueForAll(k => !k.IsMain), Now));
        }

        await letters.Decided(claim, cancel);
        await db.SaveChangesAsync(cancel);
    }

    public async Task Refuse(Claim claim, string? reason, Guid byId, CancellationToken cancel)
    {
        claim.Refuse(reason, byId, Now);
        await letters.Decided(claim, cancel);
        await db.SaveChangesAsync(cancel);
    }

    public async Task Cancel(Claim claim, CancellationToken cancel)
    {
        claim.Cancel(Now);
        await db.SaveChangesAsync(cancel);
    }

    public Task<List<Keeper>> Keepers(long institutionId, CancellationToken cancel) =>
        db.Set<Keeper>().Where(k => k.InstitutionId == institutionId).OrderBy(k => k.SinceUtc).ThenBy(k => k.Id).ToListAsync(cancel);

    /// <summary>From the main keeper, or by a forum admin, to another keeper.</summary>
    public async Task PassOn(long institutionId, long toKeeperId, CancellationToken cancel)
    {
        var keepers = await Keepers(institutionId, cancel);
        if (keepers.Find(k => k.Id == toKeeperId) is not { } heir)
        {
            throw new BrokenRule("Orang itu tidak lagi menjadi pengelola lembaga ini.");
        }

        keepers.ForEach(k => k.MakeMain(k == heir));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Whoever leaves as the main keeper passes it on to the one who has been there longest.</summary>
    public async Task Leave(long institutionId, long keeperId, CancellationToken cancel)
    {
        var keepers = await Keepers(institutionId, cancel);
        if (keepers.Find(k => k.Id == keeperId) is not { } leaver)
        {
            return;
        }

        db.Remove(leaver);
        if (leaver.IsMain && keepers.Find(k => k != leaver) is { } heir)
        {
            heir.MakeMain(true);
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<bool> Saved(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
