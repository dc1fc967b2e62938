using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.OwnData;

/// <summary>The way out: asked for, thought over, carried out by everybody who holds something of the person, in one transaction.</summary>
public sealed class Leaving(ForumDb db, IEnumerable<IPersonalData> holders, TimeProvider clock)
{
    private const int AtOnce = 100;

    public const string LastAdmin = "Anda satu-satunya admin pusat. Jadikan orang lain admin pusat terlebih dahulu, supaya forum tetap ada yang mengurus.";

    public Task<AccountClosure?> Of(Guid memberId, CancellationToken cancel) =>
        db.Set<AccountClosure>().FirstOrDefaultAsync(c => c.MemberId == memberId && c.DoneUtc == null, cancel);

    public async Task Ask(Guid memberId, CancellationToken cancel)
    {
        if (await Of(memberId, cancel) is not null)
        {
            return;
        }

        if (await IsLastAdmin(memberId, cancel))
        {
            throw new BrokenRule(LastAdmin);
        }

        db.Add(AccountClosure.Of(memberId, Now));
        await db.SaveChangesAsync(cancel);
    }

    public async Task Cancel(Guid memberId, CancellationToken cancel)
    {
        if (await Of(memberId, cancel) is { } closure)
        {
            db.Remove(closure);
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Carries out what is due; says how many people have left.</summary>
    public async Task<int> CarryOut(CancellationToken cancel)
    {
        var due = await db.Set<AccountClosure>().Where(c => c.DoneUtc == null && c.DueUtc <= Now).OrderBy(c => c.DueUtc).Select(c => c.Id).Take(AtOnce).ToListAsync(cancel);
        var count = 0;
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            count += await CarryOut(id, cancel) ? 1 : 0;
        }

        return count;
    }

    public Task<bool> IsLastAdmin(Guid memberId, CancellationToken cancel) => IsLastAdmin(db, memberId, cancel);

    private async Task<bool> CarryOut(long id, CancellationToken cancel)
    {
        try
        {
            return await db.InTransaction(c => Forget(id, c), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another server is at it, or the person changed their mind in this moment.
            return false;
        }
    }

    private async Task<bool> Forget(long id, CancellationToken cancel)
    {
        if (await db.Set<AccountClosure>().FirstOrDefaultAsync(c => c.Id == id && c.DoneUtc == null, cancel) is not { } closure || await IsLastAdmin(db, closure.MemberId, cancel))
        {
            return false;
        }

        // Marked first: whoever comes second fails here, before anything is forgotten twice.
        closure.Done(Now);
        await db.SaveChangesAsync(cancel);
        var email = await db.Set<Member>().Where(m => m.Id == closure.MemberId).Select(m => m.Email).FirstOrDefaultAsync(cancel);
        foreach (var holder in holders)
        {
            await holder.Forget(db, new Person(closure.MemberId, email), Now, cancel);
        }

        return true;
    }

    private static async Task<bool> IsLastAdmin(ForumDb db, Guid memberId, CancellationToken cancel) =>
        await db.Set<Member>().AnyAsync(m => m.Id == memberId && m.IsPlatformAdmin, cancel)
        && !await db.Set<Member>().AnyAsync(m => m.Id != memberId && m.IsPlatformAdmin && m.IsEnabled, cancel);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

public sealed class ClosureData : IPersonalData
{
    public string Name => "penghapusan";

    public IReadOnlyCollection<string> Covers => ["AccountClosure.MemberId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
        [.. await db.Set<AccountClosure>().AsNoTracking().Where(c => c.MemberId == person.Id).Select(c => new { Diminta = c.AskedUtc, Dilaksanakan = c.DueUtc }).ToListAsync(cancel)];
}
