using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Discussions for pages of other features.</summary>
public sealed class Discussed(ForumDb db, QueryCache queries, TopicList list) : IDiscussed
{
    private const int Most = 5;

    public string CacheTag => TopicTags.Questions;

    public async Task<IReadOnlyList<DiscussedRow>> About(ContentItem item, Reader reader, CancellationToken cancel) =>
        await queries.Get($"diskusi tentang {item.ContentItemId}", reader, [PageCacheTags.Type(nameof(Topic)), TopicTags.Lists], async c =>
        {
            var rows = await list.Some(new TopicFilter { AboutId = item.ContentItemId }, reader, Most, longestWaiting: false, c);
            var ids = rows.Select(r => r.Id).ToList();
            var numbers = ids.Count == 0 ? [] : await db.Set<Topic>().Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.AboutNumber }).ToDictionaryAsync(t => t.Id, t => t.AboutNumber, c);
            return Rows(rows, id => numbers.GetValueOrDefault(id));
        }, cancel);

    public async Task<IReadOnlyList<DiscussedRow>> Unanswered(long? spaceId, Reader reader, int count, CancellationToken cancel) =>
        await queries.Get($"belum terjawab {spaceId} {count}", reader, [PageCacheTags.Type(nameof(Topic)), TopicTags.Questions], async c =>
            Rows(await list.Some(new TopicFilter { SpaceId = spaceId, IsUnanswered = true }, reader, count, longestWaiting: true, c), _ => null), cancel);

    private static IReadOnlyList<DiscussedRow> Rows(IReadOnlyList<TopicRow> rows, Func<long, int?> numberOf) =>
        [.. rows.Select(r => new DiscussedRow(r.Id, $"/diskusi/{r.Slug}", r.Title, r.State, r.IsAnswered, r.LastUtc, numberOf(r.Id)))];
}
