using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>What happens to a reply after it was written: marks, hiding, deleting; and the counts that follow from it.</summary>
public sealed class ReplyActs(ForumDb db, IHappenings happenings, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task Mark(Topic topic, Reply reply, bool isHelpful, Guid byId, CancellationToken cancel)
    {
        if (!reply.Mark(isHelpful, Now))
        {
            return;
        }

        reply.ChangesQuestions = true;
        db.Add(TopicAct.Of(topic.Id, reply.Number, isHelpful ? TopicDeed.Membantu : TopicDeed.TakLagiMembantu, byId, null, Now));
        if (isHelpful)
        {
            happenings.Tell(db, new Happening("jawaban-membantu", topic.ContentItemId, TopicAddress.Of(topic.Slug, reply.Number), "Ada jawaban yang membantu") { ActorId = byId, To = reply.AuthorId == byId ? [] : [reply.AuthorId] });
        }

        await Settle(topic, reply, cancel);
    }

    public async Task<bool> Become(Topic topic, Reply reply, ReplyState state, CancellationToken cancel)
    {
        reply.Visibility = topic.Visibility;
        if (!reply.Become(state))
        {
            return false;
        }

        await Unsaid(topic, reply, cancel);
        await Settle(topic, reply, cancel);
        return true;
    }

    public async Task Delete(Topic topic, Reply reply, Guid byId, string? reason, CancellationToken cancel)
    {
        if (reply.Become(ReplyState.Deleted))
        {
            db.Add(TopicAct.Of(topic.Id, reply.Number, TopicDeed.Dihapus, byId, reason, Now));
            await Unsaid(topic, reply, cancel);
            await Settle(topic, reply, cancel);
        }
    }

    public async Task Restore(Topic topic, Reply reply, Guid byId, CancellationToken cancel)
    {
        reply.Visibility = topic.Visibility;
        if (reply.State == ReplyState.Deleted && reply.Become(ReplyState.Shown))
        {
            db.Add(TopicAct.Of(topic.Id, reply.Number, TopicDeed.Dipulihkan, byId, null, Now));
            await Settle(topic, reply, cancel);
        }
    }

    /// <summary>What is out of sight is not told of any more.</summary>
    private async Task Unsaid(Topic topic, Reply reply, CancellationToken cancel)
    {
        if (reply.State != ReplyState.Shown)
        {
            await happenings.Forget(db, topic.ContentItemId, TopicAddress.Of(topic.Slug, reply.Number), cancel);
        }
    }

    public Task Settle(Topic topic, Reply reply, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            await db.SaveChangesAsync(c);
            await ThreadCounts.Renew(db, topic, c);
            return true;
        },
        cancel);
}

/// <summary>Counts as the replies say, after something else than a new reply changed them. Rare, so that it may count.</summary>
public static class ThreadCounts
{
    public static async Task Renew(ForumDb db, Topic topic, CancellationToken cancel)
    {
        var (id, owner) = (topic.Id, topic.OwnerId);
        // Nobody adds a reply between counting and writing the count down.
        await db.Set<TopicThread>().Where(t => t.TopicId == id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Last, x => x.Last), cancel);
        var shown = db.Set<Reply>().Where(r => r.TopicId == id && r.State == ReplyState.Shown);
        var counts = await shown.GroupBy(r => 1).Select(g => new
        {
            All = g.Count(),
            Others = g.Count(r => r.AuthorId != owner),
            Helpful = g.Count(r => r.HelpfulUtc != null),
            Last = g.Max(r => r.WrittenUtc),
        }).FirstOrDefaultAsync(cancel);
        var (all, others, helpful, last) = (counts?.All ?? 0, counts?.Others ?? 0, counts?.Helpful ?? 0, counts?.Last ?? topic.PublishedUtc ?? topic.CreatedUtc);
        await db.Set<TopicThread>().Where(t => t.TopicId == id).ExecuteUpdateAsync(
            t => t.SetProperty(x => x.Shown, all).SetProperty(x => x.ByOthers, others).SetProperty(x => x.Helpful, helpful).SetProperty(x => x.LastUtc, last), cancel);
    }
}
