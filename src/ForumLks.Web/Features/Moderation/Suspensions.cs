using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Who may read but not write. A suspension ends with its term, or when an appeal lifts it; nothing has to run for that.</summary>
public sealed class Suspensions(TimeProvider clock) : IKnowsPeople
{
    public static Task<DateTime?> UntilOf(ForumDb db, Guid memberId, DateTime now, CancellationToken cancel) =>
        db.Set<ModerationAct>().Where(a => a.TargetId == memberId && a.Kind == ActKind.Suspended && a.UntilUtc > now
                && !db.Set<ModerationAct>().Any(l => l.AboutActId == a.Id && l.Kind == ActKind.Lifted))
            .MaxAsync(a => a.UntilUtc, cancel);

    public async Task Tell(ForumDb db, Guid memberId, KnownOfPerson known, CancellationToken cancel) =>
        known.SuspendedUntilUtc = await UntilOf(db, memberId, clock.GetUtcNow().UtcDateTime, cancel);
}
