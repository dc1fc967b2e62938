using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Practices;

/// <summary>That the owner was asked whether a practice still holds: the row and the letter are of one transaction, so it is asked once.</summary>
[Unaudited("the letter stands in the outbox")]
public sealed class PracticeCheck
{
    public long Id { get; private set; }
    public long PracticeId { get; private set; }

    /// <summary>When it had been checked last: the next question follows from the next check.</summary>
    public DateOnly CheckedOn { get; private set; }
    public DateTime AskedUtc { get; private set; }

    public static PracticeCheck Of(Practice practice, DateTime now) => new() { PracticeId = practice.Id, CheckedOn = practice.LastCheckedOn, AskedUtc = now };
}

public sealed class PracticeCheckMapping : IEntityTypeConfiguration<PracticeCheck>
{
    public void Configure(EntityTypeBuilder<PracticeCheck> builder)
    {
        builder.ToTable("PracticeChecks");
        builder.HasIndex(c => new { c.PracticeId, c.CheckedOn }).IsUnique();
        builder.HasOne<Practice>().WithMany().HasForeignKey(c => c.PracticeId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>A year after the last check the owner is asked; who has not answered a month later is shown as unchecked.</summary>
public sealed class PracticeChecks(ForumDb db, PracticeOwners owners, IPostbox postbox, SignedLinks links, SiteAddress site, Say say, TimeProvider clock)
{
    public const string Purpose = "cek-praktik";
    private const int AtATime = 100;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<int> AskDue(CancellationToken cancel)
    {
        var asked = 0;
        foreach (var practice in await Due(cancel))
        {
            asked += await Ask(practice, cancel) ? 1 : 0;
        }

        await MarkUnanswered(cancel);
        return asked;
    }

    private async Task<List<Practice>> Due(CancellationToken cancel)
    {
        var (now, edited, day) = (Now, Now.AddDays(-365), say.Today.AddDays(-365));
        var asked = db.Set<PracticeCheck>();
        var found = await db.Set<Practice>().AsNoTracking()
            .Where(p => p.Status == ContentStatus.Published && p.DeletedUtc == null && p.PublishedUtc <= now && p.Freshness == PracticeFreshness.Current)
            .Where(p => p.ModifiedUtc < edited && (p.CheckedOn == null || p.CheckedOn < day) && !asked.Any(c => c.PracticeId == p.Id && c.AskedUtc > edited))
            .OrderBy(p => p.Id).Take(AtATime).ToListAsync(cancel);
        return found;
    }

    private async Task<bool> Ask(Practice practice, CancellationToken cancel)
    {
        try
        {
            return await db.InTransaction(
                async c =>
                {
                    db.Add(PracticeCheck.Of(practice, Now));
                    var link = site.LinkTo($"/praktik/dicek/{links.Issue(Purpose, practice.ContentItemId, TimeSpan.FromDays(60))}");
                    foreach (var email in await owners.EmailsOf(practice, c))
                    {
                        postbox.Post(db, email, $"Masih berlakukah “{practice.Title}”?", $"Salam,\n\nPraktik ini terakhir dicek {IndonesianDate.Long(practice.LastCheckedOn)}. Masih dilakukan seperti tertulis?\n\nSatu ketukan untuk menjawab, tanpa masuk:\n{link}\n\nBila tidak dijawab dalam 30 hari, pembaca diberi tahu bahwa praktik ini belum dicek lagi.\n", Why.Yours);
                    }

                    return await db.SaveChangesAsync(c) > 0;
                },
                cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server was quicker; its letter goes out.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task MarkUnanswered(CancellationToken cancel)
    {
        var (since, edited, day) = (Now.AddDays(-30), Now.AddDays(-365), say.Today.AddDays(-365));
        var asked = db.Set<PracticeCheck>();
        var unanswered = await db.Set<Practice>()
            .Where(p => p.Freshness == PracticeFreshness.Current && p.ModifiedUtc < edited && (p.CheckedOn == null || p.CheckedOn < day) && asked.Any(c => c.PracticeId == p.Id && c.AskedUtc < since && c.AskedUtc > edited))
            .OrderBy(p => p.Id).Take(AtATime).ToListAsync(cancel);
        unanswered.ForEach(p => p.MarkUnchecked());
        await db.SaveChangesAsync(cancel);
    }
}

public sealed class PracticeCheckRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PracticeCheckRounds> log) : ScopedRounds(scopes, clock, log)
{
    protected override TimeSpan Interval => TimeSpan.FromHours(1);

    protected override Task Round(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<PracticeChecks>().AskDue(cancel);
}
