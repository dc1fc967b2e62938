using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Where a moderator decides about a post: carried out, written down, told, all in one transaction.</summary>
public sealed class ActDesk(ForumDb db, IEnumerable<IModerated> moderated, ActLetters letters, TimeProvider clock) : IModerationRecord
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public IModerated? Of(string kind) => moderated.FirstOrDefault(m => m.Kind == kind);

    public Task<ModeratedPost?> Find(string kind, string key, Reader reader, CancellationToken cancel) =>
        Of(kind) is { } feature ? feature.Find(db, key, reader, cancel) : Task.FromResult<ModeratedPost?>(null);

    /// <param name="seen">The state in which the moderator saw it; another means that somebody was quicker.</param>
    public Task<ActKind> Decide(string kind, string key, bool shows, PostState seen, string? reason, Reader reader, CancellationToken cancel)
    {
        if (!shows && string.IsNullOrWhiteSpace(reason))
        {
            throw new BrokenRule("Tulis alasannya: penulisnya berhak tahu.");
        }

        return db.InTransaction(
            async c =>
            {
                // The row is the lock: whoever comes second finds the post as the first left it.
                await Claim(kind, key, reader.Id!.Value, c);
                var (feature, post) = (Of(kind), await Find(kind, key, reader, c));
                if (feature is null || post is null)
                {
                    throw new BrokenRule("Tulisan ini tidak ada lagi.");
                }

                if (await ConflictOfInterest.Why(db, reader, post, c) is { } conflict)
                {
                    throw new BrokenRule(conflict);
                }

                if (post.State != seen || !await (shows ? feature.Release(db, key, c) : feature.Hide(db, key, c)))
                {
                    throw new BrokenRule(await WhoWasQuicker(kind, key, c));
                }

                var done = !shows ? ActKind.Hidden : seen == PostState.Waiting ? ActKind.Released : ActKind.ShownAgain;
                await Keep(ModerationAct.OnPost(done, post, reader.Id!.Value, reason, Now), c);
                await db.Set<QueueClaim>().Where(q => q.SubjectKind == kind && q.SubjectKey == key).ExecuteDeleteAsync(c);
                return done;
            },
            cancel);
    }

    /// <summary>Says that this moderator is looking at it now.</summary>
    public async Task Claim(string kind, string key, Guid byId, CancellationToken cancel)
    {
        var now = Now;
        var taken = await db.Set<QueueClaim>().Where(q => q.SubjectKind == kind && q.SubjectKey == key)
            .ExecuteUpdateAsync(q => q.SetProperty(x => x.ById, byId).SetProperty(x => x.AtUtc, now), cancel);
        if (taken == 0)
        {
            db.Add(QueueClaim.Of(kind, key, byId, now));
            await db.SaveChangesAsync(cancel);
        }
    }

    public Task Write(ForumDb _, ModeratedPost post, bool isHidden, Guid byId, string? reason, CancellationToken cancel) =>
        Keep(ModerationAct.OnPost(isHidden ? ActKind.Hidden : ActKind.ShownAgain, post, byId, reason, Now), cancel);

    public async Task Keep(ModerationAct act, CancellationToken cancel)
    {
        db.Add(act);
        await letters.Tell(db, act, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<string> WhoWasQuicker(string kind, string key, CancellationToken cancel)
    {
        var last = await db.Set<ModerationAct>().Where(a => a.SubjectKind == kind && a.SubjectKey == key).OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancel);
        return last is null
            ? "Keadaan tulisan ini baru saja berubah. Lihat dahulu, lalu putuskan lagi."
            : $"Sudah diputuskan oleh {await db.NameOf(last.ById, cancel)} pada {Moments.Say(last.AtUtc)}: {last.Kind.Word().ToLowerInvariant()}.";
    }
}
