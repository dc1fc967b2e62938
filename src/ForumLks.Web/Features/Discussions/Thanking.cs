using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Says thanks and takes it back. The writer hears of it in the digest, never at once.</summary>
public sealed class Thanking(ForumDb db, IModeration moderation, TimeProvider clock)
{
    private const int MostShown = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whoever sees a reply may thank for it; nobody thanks themselves.</summary>
    public static bool IsOpenTo(Guid? readerId, Guid authorId, ReplyState state) => readerId is { } me && me != authorId && state == ReplyState.Shown;

    public async Task Say(Reply reply, Guid fromId, CancellationToken cancel)
    {
        if (await db.Set<Thanks>().AnyAsync(t => t.ReplyId == reply.Id && t.FromId == fromId, cancel))
        {
            return;
        }

        db.Add(Thanks.Of(reply.Id, fromId, Now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Sent twice in one moment.
            db.ChangeTracker.Clear();
        }
    }

    public Task TakeBack(Reply reply, Guid fromId, CancellationToken cancel) =>
        db.Set<Thanks>().Where(t => t.ReplyId == reply.Id && t.FromId == fromId).ExecuteDeleteAsync(cancel);

    /// <summary>Numbers of the replies, between these two, that this member thanked for.</summary>
    public async Task<IReadOnlySet<int>> Said(long topicId, int first, int last, Guid fromId, CancellationToken cancel) =>
        await (from thanks in db.Set<Thanks>()
               join reply in db.Set<Reply>() on thanks.ReplyId equals reply.Id
               where thanks.FromId == fromId && reply.TopicId == topicId && reply.Number >= first && reply.Number <= last
               select reply.Number).ToHashSetAsync(cancel);

    /// <summary>The newest thanks to this reader, for replies that they may still read, by people they have not blocked.</summary>
    public async Task<IReadOnlyList<ThanksLine>> To(Reader reader, CancellationToken cancel)
    {
        var (me, blocked) = (reader.Id!.Value, await moderation.BlockedBy(db, reader.Id.Value, cancel));
        return await (
            from thanks in db.Set<Thanks>()
            join reply in db.Set<Reply>() on thanks.ReplyId equals reply.Id
            join topic in db.Set<ContentItem>().PublishedFor(reader, Now) on reply.TopicId equals topic.Id
            where reply.AuthorId == me && reply.State == ReplyState.Shown && !blocked.Contains(thanks.FromId)
            orderby thanks.AtUtc descending
            select new ThanksLine(thanks.FromId, topic.Slug, topic.Title, reply.Number, thanks.AtUtc)).Take(MostShown).ToListAsync(cancel);
    }
}

public sealed record ThanksLine(Guid FromId, string Slug, string Title, int Number, DateTime AtUtc);
