using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Moderation;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>
/// Takes replies. The topic's <see cref="TopicThread"/> gives out the number in the same transaction, so that writers of one topic take turns
/// there and nowhere else, and a topic that was closed meanwhile takes none.
/// </summary>
public sealed class ReplyDesk(ForumDb db, IModeration moderation, IHappenings happenings, Mentions mentions, TimeProvider clock)
{
    private static readonly Turns Writers = new();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <exception cref="BrokenRule">The text is not taken, or the topic takes none any more; the sentence says what to do.</exception>
    public async Task<TakenReply> Add(Topic topic, Guid writerId, string? typed, string? formId, CancellationToken cancel)
    {
        var text = BodyText.Clean(typed);
        if (PostRules.WhyRefused(text) is { } refused)
        {
            throw new BrokenRule(refused);
        }

        var form = OrchardId.IsValid(formId) ? formId! : OrchardId.New();
        if (await Find(writerId, form, cancel) is { } twin)
        {
            return new TakenReply(twin, null);
        }

        var verdict = await moderation.Judge(db, new Submission("balasan", writerId, topic.SpaceId, text), cancel);
        if (verdict is Refused { Why: var why })
        {
            throw new BrokenRule(why);
        }

        var state = verdict is Waits ? ReplyState.Waiting : ReplyState.Shown;
        var called = state == ReplyState.Shown ? await mentions.Reached(text, topic, writerId, cancel) : [];
        IReadOnlyList<Guid> owner = state == ReplyState.Shown && await Hears(topic.OwnerId, writerId, cancel) ? [topic.OwnerId] : [];
        using var turn = await Writers.Wait(topic.Id, cancel);
        try
        {
            return new TakenReply(await db.InTransaction(c => Save(topic, Draft(topic, writerId, text, form, state), called, owner, c), cancel), (verdict as Waits)?.Why);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // The same form was sent twice in one moment.
            db.ChangeTracker.Clear();
            if (await Find(writerId, form, cancel) is { } saved)
            {
                return new TakenReply(saved, null);
            }

            throw;
        }
    }

    /// <summary>Whoever asked hears of a reply, unless it is their own or somebody's whom they have blocked.</summary>
    private async Task<bool> Hears(Guid ownerId, Guid writerId, CancellationToken cancel) =>
        ownerId != writerId && !(await moderation.BlockedBy(db, ownerId, cancel)).Contains(writerId);

    private Func<int, Reply> Draft(Topic topic, Guid writerId, string text, string form, ReplyState state) =>
        number =>
        {
            var reply = Reply.Of(topic.Id, number, writerId, text, form, state, Now);
            reply.Visibility = topic.Visibility;
            return reply;
        };

    private async Task<Reply> Save(Topic topic, Func<int, Reply> draft, IReadOnlyList<Guid> called, IReadOnlyList<Guid> owner, CancellationToken cancel)
    {
        var (thread, isFirst) = await Number(topic, draft(0), cancel);
        var reply = draft(thread);
        reply.ChangesQuestions = isFirst;
        db.Add(reply);
        if (reply.State == ReplyState.Shown)
        {
            Tell(topic, reply, called, owner);
        }

        await db.SaveChangesAsync(cancel);
        return reply;
    }

    /// <summary>Waits for whoever else is writing into this topic, and counts what readers will see.</summary>
    private async Task<(int Number, bool IsFirst)> Number(Topic topic, Reply reply, CancellationToken cancel)
    {
        var (now, isShown, isOthers) = (Now, reply.State == ReplyState.Shown ? 1 : 0, reply.State == ReplyState.Shown && reply.AuthorId != topic.OwnerId ? 1 : 0);
        // Others wait for this row: changing and reading it is one journey.
        var taken = await db.Set<TopicThread>().FromSql(
            $"""
             update "TopicThreads" set "Last" = "Last" + 1, "Shown" = "Shown" + {isShown}, "ByOthers" = "ByOthers" + {isOthers}, "LastUtc" = case {isShown} when 1 then {now} else "LastUtc" end
             where "TopicId" = {topic.Id} and "ClosedUtc" is null and "MergedIntoId" is null returning *
             """).AsNoTracking().ToListAsync(cancel);
        return taken is [var thread] ? (thread.Last, isOthers == 1 && thread.ByOthers == 1) : throw await Closed(topic, cancel);
    }

    private async Task<BrokenRule> Closed(Topic topic, CancellationToken cancel)
    {
        var thread = await db.Set<TopicThread>().AsNoTracking().FirstAsync(t => t.TopicId == topic.Id, cancel);
        return new BrokenRule(thread.MergedIntoId is not null
            ? "Topik ini baru saja digabungkan ke topik lain. Tulisan Anda masih ada di sini: salin, lalu kirim di topik yang baru."
            : $"Topik ini baru saja ditutup{(thread.ClosedReason is { } reason ? $" ({reason})" : "")}. Tulisan Anda masih ada di sini: salin bila perlu, lalu mulai topik baru.");
    }

    private void Tell(Topic topic, Reply reply, IReadOnlyList<Guid> called, IReadOnlyList<Guid> owner)
    {
        var url = TopicAddress.Of(topic.Slug, reply.Number);
        happenings.Tell(db, new Happening("balasan", topic.ContentItemId, url, "Balasan baru") { ActorId = reply.AuthorId, To = [.. owner.Except(called)] });
        if (called.Count > 0)
        {
            happenings.Tell(db, new Happening("sebutan", topic.ContentItemId, url, "Anda disebut dalam sebuah balasan") { ActorId = reply.AuthorId, To = called, OnlyTo = true });
        }
    }

    private Task<Reply?> Find(Guid writerId, string form, CancellationToken cancel) =>
        db.Set<Reply>().AsNoTracking().FirstOrDefaultAsync(r => r.AuthorId == writerId && r.FormId == form, cancel);
}

/// <param name="WhyItWaits">For its writer, where an admin looks at it first.</param>
public sealed record TakenReply(Reply Reply, string? WhyItWaits);

public static class TopicAddress
{
    public static string Of(string slug, int number) => $"/diskusi/{slug}{(TopicThread.PageOf(number) is > 1 and var page ? $"?hal={page}" : "")}{(number > 0 ? $"#p{number}" : "")}";
}
