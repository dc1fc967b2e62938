using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>Asks the adopters how it goes, once for each of the days. What was begun long ago is asked for the latest day only.</summary>
public sealed class AdoptionLetters(ForumDb db, IPostbox postbox, SignedLinks links, SiteAddress site, Say say, TimeProvider clock)
{
    private const int AtATime = 200;

    /// <summary>A day that passed longer ago than this is no longer asked about by letter; the adopter's own page still does.</summary>
    private const int Patience = 45;

    public async Task<int> SendDue(CancellationToken cancel)
    {
        var sent = 0;
        foreach (var day in AdoptionCheckIn.Days)
        {
            foreach (var (adoption, title, email) in await Due(day, cancel))
            {
                sent += await Send(adoption, day, title, email, cancel) ? 1 : 0;
            }
        }

        return sent;
    }

    private async Task<List<(Adoption Adoption, string Title, string Email)>> Due(int day, CancellationToken cancel)
    {
        var (latest, earliest, now) = (say.Today.AddDays(-day), say.Today.AddDays(-day - Patience), clock.GetUtcNow().UtcDateTime);
        var asked = db.Set<AdoptionAsked>();
        var found = await (
            from adoption in db.Set<Adoption>().AsNoTracking()
            join practice in db.Set<Practice>() on adoption.PracticeId equals practice.Id
            join member in db.Set<Member>() on adoption.AdopterId equals member.Id
            where adoption.State == AdoptionState.Berjalan && adoption.StartsOn <= latest && adoption.StartsOn >= earliest
                && practice.Status == ContentStatus.Published && practice.DeletedUtc == null && practice.PublishedUtc <= now && member.IsEnabled && member.Email != null && !member.DeclinesLetters
                && !adoption.CheckIns.Any(c => c.Day >= day) && !asked.Any(a => a.AdoptionId == adoption.Id && a.Day >= day)
            orderby adoption.Id
            select new { adoption, practice.Title, member.Email }).Take(AtATime).ToListAsync(cancel);
        return [.. found.Select(f => (f.adoption, f.Title, f.Email!))];
    }

    private async Task<bool> Send(Adoption adoption, int day, string title, string email, CancellationToken cancel)
    {
        try
        {
            db.Add(AdoptionAsked.Of(adoption.Id, day, clock.GetUtcNow().UtcDateTime));
            var link = site.LinkTo($"/terapan/kabar/{links.Issue(CheckInByLinkModel.LinkPurpose, adoption.Id.ToString(CultureInfo.InvariantCulture), TimeSpan.FromDays(60))}");
            postbox.Post(db, email, $"Hari ke-{day}: bagaimana “{title}”?", $"Salam,\n\n{adoption.InstitutionName} mulai menerapkan “{title}” {day} hari yang lalu. Bagaimana kabarnya?\n\nJawab tanpa masuk, dua menit:\n{link}\n\nBerhenti pun berguna: sebabnya menolong lembaga berikutnya. Tautan berlaku 60 hari.\n", Why.Yours);
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server was quicker; its letter goes out.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}

public sealed class AdoptionRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AdoptionRounds> log) : ScopedRounds(scopes, clock, log)
{
    protected override TimeSpan Interval => TimeSpan.FromHours(1);

    protected override Task Round(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<AdoptionLetters>().SendDue(cancel);
}
