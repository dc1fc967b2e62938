using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Appeals: made once against an act, decided by somebody who had no part in it, and carried out at once.</summary>
public sealed class AppealDesk(ForumDb db, ActDesk acts, ActLetters letters)
{
    public async Task Make(long actId, string text, Guid byId, CancellationToken cancel)
    {
        var act = await db.Set<ModerationAct>().FirstOrDefaultAsync(a => a.Id == actId && a.TargetId == byId, cancel) ?? throw new BrokenRule("Tindakan ini tidak ada.");
        if (await db.Set<Appeal>().AnyAsync(a => a.ActId == actId, cancel))
        {
            throw new BrokenRule("Atas tindakan ini Anda sudah berkeberatan. Keputusannya akan Anda terima di sini dan lewat surel.");
        }

        var appeal = Appeal.Against(act, byId, text, acts.Now);
        db.Add(appeal);
        await letters.AppealIsMade(db, appeal, act, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What this reader may decide: of spaces they administer, and neither their own act nor against themselves.</summary>
    public IQueryable<PendingAppeal> PendingFor(Reader reader, long? appealId = null)
    {
        var (administered, me) = (reader.AdministeredSpaceIds, reader.Id!.Value);
        return
            from appeal in db.Set<Appeal>()
            join act in db.Set<ModerationAct>() on appeal.ActId equals act.Id
            where appeal.DecidedUtc == null && (appealId == null || appeal.Id == appealId) && appeal.ById != me && act.ById != me
                && (reader.IsPlatformAdmin || (act.SpaceId != null && administered.Contains(act.SpaceId.Value)))
            orderby appeal.AtUtc
            select new PendingAppeal(appeal, act);
    }

    /// <summary>Appeals against this reader's own acts that nobody else can decide.</summary>
    public Task<int> WaitForASecondAdmin(Reader reader, CancellationToken cancel)
    {
        var me = reader.Id!.Value;
        return WithoutJudge().CountAsync(a => db.Set<ModerationAct>().Any(t => t.Id == a.ActId && t.ById == me), cancel);
    }

    /// <summary>Acts against which this person appealed, and nobody at all may decide.</summary>
    public async Task<IReadOnlySet<long>> WithoutJudge(Guid appellantId, CancellationToken cancel) =>
        await WithoutJudge().Where(a => a.ById == appellantId).Select(a => a.ActId).ToHashSetAsync(cancel);

    /// <summary>On a forum with one admin there may be nobody who had no part in it; then an appeal waits for a second.</summary>
    private IQueryable<Appeal> WithoutJudge() => db.Set<Appeal>().Where(a => a.DecidedUtc == null && db.Set<ModerationAct>().Any(t => t.Id == a.ActId && !db.Set<Member>().Any(
        m => m.IsEnabled && m.Id != t.ById && m.Id != a.ById && (m.IsPlatformAdmin || m.Roles.Any(r => r.SpaceId == t.SpaceId && r.Role == Role.ForumAdmin)))));

    public Task Decide(PendingAppeal pending, bool isGranted, string answer, Reader reader, CancellationToken cancel)
    {
        var (appeal, act) = pending;
        appeal.Decide(act, isGranted, answer, reader.Id!.Value, acts.Now);
        return db.InTransaction(
            async c =>
            {
                await db.SaveChangesAsync(c);
                var done = !isGranted ? ActKind.Upheld : act.Kind switch
                {
                    ActKind.Hidden => ActKind.ShownAgain,
                    ActKind.Suspended => ActKind.Lifted,
                    _ => ActKind.Withdrawn,
                };
                if (done == ActKind.ShownAgain && acts.Of(act.SubjectKind) is { } feature)
                {
                    // Already shown again, or gone since: then there is nothing left to do but to say so.
                    await feature.Release(db, act.SubjectKey, c);
                }

                await acts.Keep(ModerationAct.OnAct(done, act, reader.Id!.Value, answer, acts.Now), c);
                return true;
            },
            cancel);
    }
}

public sealed record PendingAppeal(Appeal Appeal, ModerationAct Act);
