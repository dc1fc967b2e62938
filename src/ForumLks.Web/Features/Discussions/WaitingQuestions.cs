using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>The topics that nobody but their asker has written to, for those who ask others gently to look.</summary>
public sealed class WaitingQuestions : IUnanswered
{
    public async Task<IReadOnlyList<UnansweredQuestion>> Waiting(ForumDb db, IQueryable<ContentItem> among, DateTime askedAfter, DateTime askedBefore, int most, CancellationToken cancel) =>
        (await (
            from topic in db.Set<Topic>()
            join item in among on topic.Id equals item.Id
            join thread in db.Set<TopicThread>() on topic.Id equals thread.TopicId
            where topic.Status == ContentStatus.Published && topic.DeletedUtc == null && topic.PublishedUtc > askedAfter && topic.PublishedUtc <= askedBefore
                && thread.ByOthers == 0 && thread.Helpful == 0 && thread.ClosedUtc == null && thread.MergedIntoId == null
            orderby topic.PublishedUtc, topic.Id
            select new { topic.ContentItemId, topic.Title, topic.Slug, topic.PublishedUtc, topic.OwnerId }).Take(most).AsNoTracking().ToListAsync(cancel))
        .ConvertAll(t => new UnansweredQuestion(t.ContentItemId, t.Title, $"/diskusi/{t.Slug}", t.PublishedUtc!.Value, t.OwnerId));
}
