using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Rechecks;

/// <summary>
/// Asks institutions whose entry nobody looked at for a year whether it still holds: a letter to their office, or to their keepers, with a link
/// that needs no account. Who does not answer is asked again in the next half-year, three months later at the earliest.
/// </summary>
public sealed class RecheckLetters(ForumDb db, IPostbox postbox, SignedLinks links, SiteAddress site, Say say, TimeProvider clock)
{
    public const string Purpose = "masih-benar";
    private const int AtATime = 50;
    private const int MostPeople = 3;
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(60);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Asks as many as one round may; says how many that was.</summary>
    public async Task<int> AskDue(CancellationToken cancel)
    {
        var asked = 0;
        foreach (var institution in await Due(cancel))
        {
            asked += await Ask(institution, cancel) ? 1 : 0;
        }

        return asked;
    }

    private async Task<List<Institution>> Due(CancellationToken cancel)
    {
        var (now, yearAgo, dayAgo, period, lately) = (Now, Now.AddYears(-1), say.Today.AddYears(-1), Recheck.PeriodOf(Now), Now.AddMonths(-3));
        var asked = db.Set<Recheck>();
        return await db.Set<Institution>().AsNoTracking().IgnoreAutoIncludes()
            .Where(i => i.Status == ContentStatus.Published && i.DeletedUtc == null && i.PublishedUtc <= now && i.Standing == InstitutionStanding.Aktif)
            .Where(i => i.CheckedOn < dayAgo || (i.CheckedOn == null && i.CreatedUtc < yearAgo))
            .Where(i => !asked.Any(r => r.InstitutionId == i.Id && (r.Period == period || r.AskedUtc > lately)))
            .OrderBy(i => i.Id).Take(AtATime).ToListAsync(cancel);
    }

    private async Task<bool> Ask(Institution institution, CancellationToken cancel)
    {
        try
        {
            return await db.InTransaction(
                async c =>
                {
                    var addresses = await AddressesOf(institution, c);
                    db.Add(Recheck.Of(institution.Id, addresses.Count, Now));
                    foreach (var (to, keeper) in addresses)
                    {
                        var token = links.IssueOnce(Purpose, new RecheckLetter(institution.ContentItemId, keeper).Subject, LinkLife);
                        postbox.Post(db, to, $"Masih benarkah data {institution.Title}?", Text(institution, token), Why.Listed);
                    }

                    return await db.SaveChangesAsync(c) > 0 && addresses.Count > 0;
                },
                cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server was quicker; its letter goes out, ours never was.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private string Text(Institution institution, string token) =>
        $"Salam,\n\nDi direktori ForumLKS tercatat {institution.Title}, {(institution.CheckedOn is { } on ? $"terakhir diperiksa {IndonesianDate.Long(on)}" : "dan belum pernah diperiksa")}. Masih benarkah isinya?\n\n"
        + $"Lihat dan jawab, tanpa akun:\n{site.LinkTo($"/direktori/masih-benar/{token}")}\n\nTautan ini berlaku 60 hari dan sekali pakai. Bila ada yang keliru, beri tahu pengurus forum ruang Anda.\n";

    /// <summary>The office itself; where it gave no mailbox, those who keep its entry.</summary>
    private async Task<IReadOnlyList<(string Email, Guid? Keeper)>> AddressesOf(Institution institution, CancellationToken cancel)
    {
        if (institution.Content.Contacts.Select(c => c.Email).FirstOrDefault(e => !string.IsNullOrWhiteSpace(e)) is { } office)
        {
            return [(office.Trim(), null)];
        }

        var keepers = db.Set<Keeper>().Where(k => k.InstitutionId == institution.Id);
        var people = await db.Set<Member>().Where(m => keepers.Any(k => k.MemberId == m.Id) && m.IsEnabled && !m.DeclinesLetters && m.Email != null)
            .OrderBy(m => m.JoinedUtc).Select(m => new { m.Email, m.Id }).Take(MostPeople).ToListAsync(cancel);
        return people.ConvertAll(m => (m.Email!, (Guid?)m.Id));
    }
}

public sealed class RecheckRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RecheckRounds> log) : ScopedRounds(scopes, clock, log)
{
    protected override TimeSpan Interval => TimeSpan.FromHours(1);

    protected override Task Round(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<RecheckLetters>().AskDue(cancel);
}
