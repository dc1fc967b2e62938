using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Reviews;

/// <summary>Asks for a review in the transaction that publishes a practice. What a recipe brings waits for its owner to ask.</summary>
public sealed class ReviewOpening(TimeProvider clock) : ISaveParticipant
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var practice in changes.Where(c => c.State != EntityState.Deleted).Select(c => c.Entity).OfType<Practice>().Where(p => p is { Status: ContentStatus.Published, Act: "diterbitkan" or "dijadwalkan" or "disetujui orang kedua" }))
        {
            if (!await db.Set<ReviewRequest>().AnyAsync(r => r.PracticeId == practice.Id, cancel))
            {
                db.Add(ReviewRequest.For(practice.Id, practice.PublishedUtc ?? clock.GetUtcNow().UtcDateTime));
                await db.SaveQuietly(cancel);
            }
        }
    }
}

/// <summary>After 72 hours without a review the forum admins of the space are asked to decide, once.</summary>
public sealed class ReviewEscalation(ForumDb db, PracticeOwners owners, IPostbox postbox, SiteAddress site, TimeProvider clock)
{
    public async Task<int> EscalateDue(CancellationToken cancel)
    {
        var (now, due) = (clock.GetUtcNow().UtcDateTime, clock.GetUtcNow().UtcDateTime - ReviewRequest.Time);
        var late = await (
            from request in db.Set<ReviewRequest>().AsNoTracking()
            join practice in db.Set<Practice>().AsNoTracking() on request.PracticeId equals practice.Id
            where request.DoneUtc == null && request.EscalatedUtc == null && request.AskedUtc <= due && practice.Status == ContentStatus.Published && practice.DeletedUtc == null
            orderby request.Id
            select new { request.Id, practice }).Take(100).ToListAsync(cancel);
        var told = 0;
        foreach (var one in late)
        {
            told += await Escalate(one.Id, one.practice, now, cancel);
        }

        return told;
    }

    /// <summary>The update that claims it and the letters are one transaction: told once, on several servers.</summary>
    private Task<int> Escalate(long requestId, Practice practice, DateTime now, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            if (await db.Set<ReviewRequest>().Where(r => r.Id == requestId && r.EscalatedUtc == null && r.DoneUtc == null).ExecuteUpdateAsync(r => r.SetProperty(x => x.EscalatedUtc, now), c) == 0)
            {
                return 0;
            }

            foreach (var email in await owners.AdminsOf(practice.SpaceId, c))
            {
                postbox.Post(db, email, $"Belum ditelaah: “{practice.Title}”", $"Salam,\n\n“{practice.Title}” sudah 72 jam menunggu penelaah dari wilayah lain. Anda dapat memutuskannya:\n{site.LinkTo($"/telaah/{practice.Slug}")}\n", Why.Duty);
            }

            await db.SaveChangesAsync(c);
            return 1;
        },
        cancel);
}

public sealed class ReviewRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReviewRounds> log) : ScopedRounds(scopes, clock, log)
{
    protected override Task Round(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<ReviewEscalation>().EscalateDue(cancel);
}
