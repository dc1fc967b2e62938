using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Where a topic or a post is now that is no longer at the address somebody has. Only for those who may read it there.</summary>
public sealed class MovedTopics(ForumDb db, TimeProvider clock)
{
    private const int MostHops = 8;

    /// <param name="number">Of the post in the old topic; 0 for the topic as a whole.</param>
    /// <returns>The topic's address and the post's number there; null where nothing leads on.</returns>
    public async Task<(string Slug, int Number)?> Follow(string slug, int number, Reader reader, CancellationToken cancel)
    {
        var at = await db.Set<ContentItem>().Where(i => i.Type == nameof(Topic) && i.Slug == slug).Select(i => (long?)i.Id).FirstOrDefaultAsync(cancel);
        var hops = 0;
        while (at is { } id && hops < MostHops && await Next(id, number, cancel) is { } next)
        {
            (at, number, hops) = (next.Topic, next.Number, hops + 1);
        }

        if (hops == 0)
        {
            return null;
        }

        var to = await db.Set<ContentItem>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).Where(i => i.Id == at).Select(i => i.Slug).FirstOrDefaultAsync(cancel);
        return to is null ? null : (to, number);
    }

    private async Task<(long Topic, int Number)?> Next(long topicId, int number, CancellationToken cancel) =>
        await db.Set<PostMove>().AsNoTracking().Where(m => m.FromTopicId == topicId && m.First <= number && m.Last >= number).OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancel) is { } move
            ? (move.ToTopicId, number + move.Shift)
            : null;
}
