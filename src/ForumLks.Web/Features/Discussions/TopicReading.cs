using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>
/// One page of a topic: the posts whose numbers lie in its range. Nothing is counted and nothing skipped, so that a page of ten thousand
/// replies costs what the first of twenty does.
/// </summary>
public sealed class TopicReading(ForumDb db, ContentReading reading, QueryCache queries, TimeProvider clock)
{
    private const int MostActs = 12;

    public Task<Topic?> Find(string slug, Reader reader, CancellationToken cancel) => reading.Find<Topic>(slug, reader, cancel);

    /// <summary>A topic that was merged into one that this reader may read: whoever was typing an answer to it is not turned away.</summary>
    public Task<Topic?> FindMerged(string slug, Reader reader, CancellationToken cancel)
    {
        var readable = db.Set<ContentItem>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime);
        return db.Set<Topic>().AsNoTracking().FirstOrDefaultAsync(t => t.Slug == slug && db.Set<TopicThread>().Any(m => m.TopicId == t.Id && readable.Any(i => i.Id == m.MergedIntoId)), cancel);
    }

    public async Task<TopicThread> Thread(Topic topic, Reader reader, CancellationToken cancel) =>
        await queries.Get($"utas {topic.Id}", reader, [PageCacheTags.Item(topic.Id)], c => db.Set<TopicThread>().AsNoTracking().FirstAsync(t => t.TopicId == topic.Id, c), cancel);

    public async Task<TopicPage> Page(Topic topic, TopicThread thread, int page, Reader reader, CancellationToken cancel)
    {
        var shared = await queries.Get($"balasan {topic.Id} {page}", reader, [PageCacheTags.Item(topic.Id), PageCacheTags.Places], c => Read(topic, thread, page, reader, c), cancel);
        return shared.Posts.All(p => p.Text is not null || p.State == ReplyState.Deleted) || !reader.IsMember ? shared : shared with { Posts = await WithOwn(topic, shared.Posts, reader, cancel) };
    }

    public async Task<IReadOnlyList<TopicAct>> Acts(Topic topic, Reader reader, CancellationToken cancel) =>
        await queries.Get($"riwayat topik {topic.Id}", reader, [PageCacheTags.Item(topic.Id)], async c => await db.Set<TopicAct>().AsNoTracking().Where(a => a.TopicId == topic.Id)
            .OrderByDescending(a => a.Id).Take(MostActs).ToListAsync(c), cancel);

    public async Task<PostAuthor> Author(Guid id, Reader reader, CancellationToken cancel) =>
        await queries.Get($"nama penulis {id}", reader, [PageCacheTags.Places], async c => (await Authors([id], c)).GetValueOrDefault(id)?.For(reader) ?? PostAuthor.Unknown, cancel);

    private async Task<TopicPage> Read(Topic topic, TopicThread thread, int page, Reader reader, CancellationToken cancel)
    {
        var (after, last) = ((page - 1) * TopicThread.PostsAPage, page * TopicThread.PostsAPage);
        var replies = await db.Set<Reply>().AsNoTracking().Where(r => r.TopicId == topic.Id && r.Number > after && r.Number <= last).OrderBy(r => r.Number).ToListAsync(cancel);
        var authors = await Authors([.. replies.Select(r => r.AuthorId).Distinct()], cancel);
        var posts = replies.Select(r => PostLine.Of(r, authors.GetValueOrDefault(r.AuthorId)?.For(reader) ?? PostAuthor.Unknown)).ToList();
        // A gap is rare: only then it is worth asking where the numbers went.
        var moved = replies.Count < Math.Min(last, thread.Last) - after ? await Moved(topic.Id, after + 1, last, reader, cancel) : [];
        return new TopicPage(posts, moved);
    }

    private async Task<IReadOnlyList<MovedPosts>> Moved(long topicId, int first, int last, Reader reader, CancellationToken cancel)
    {
        var moves = await db.Set<PostMove>().AsNoTracking().Where(m => m.FromTopicId == topicId && m.First <= last && m.Last >= first).OrderBy(m => m.First).Take(TopicThread.PostsAPage).ToListAsync(cancel);
        var targets = moves.Select(m => m.ToTopicId).Distinct().ToList();
        var seen = await db.Set<ContentItem>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).Where(i => targets.Contains(i.Id)).Select(i => new { i.Id, i.Title, i.Slug }).ToDictionaryAsync(i => i.Id, cancel);
        return [.. moves.Select(m => seen.TryGetValue(m.ToTopicId, out var to) ? new MovedPosts(m.First, m.Last, to.Title, TopicAddress.Of(to.Slug, m.First + m.Shift)) : new MovedPosts(m.First, m.Last, null, null))];
    }

    /// <summary>What waits or is hidden is there for its writer and the admins of the space.</summary>
    private async Task<IReadOnlyList<PostLine>> WithOwn(Topic topic, IReadOnlyList<PostLine> posts, Reader reader, CancellationToken cancel)
    {
        var (me, all) = (reader.Id, reader.Tends(topic));
        var numbers = posts.Where(p => p.Text is null).Select(p => p.Number).ToList();
        var own = await db.Set<Reply>().AsNoTracking().Where(r => r.TopicId == topic.Id && numbers.Contains(r.Number) && (all || r.AuthorId == me)).ToDictionaryAsync(r => r.Number, r => r.Text, cancel);
        return [.. posts.Select(p => own.TryGetValue(p.Number, out var text) ? p with { Text = text } : p)];
    }

    private async Task<Dictionary<Guid, MemberLine>> Authors(IReadOnlyList<Guid> ids, CancellationToken cancel) =>
        ids.Count == 0 ? [] : await db.Set<Member>().AsNoTracking().IgnoreAutoIncludes().Where(m => ids.Contains(m.Id))
            .Select(m => new MemberLine(m.Id, m.DisplayName, m.Position, m.PublicId, m.UserName, m.HidesName, m.IsEnabled)).ToDictionaryAsync(m => m.Id, cancel);
}

internal sealed record MemberLine(Guid Id, string Name, string? Position, string PublicId, string? UserName, bool HidesName, bool IsEnabled)
{
    /// <summary>The name by which to mention somebody is for members.</summary>
    public PostAuthor For(Reader reader) =>
        HidesName && !reader.IsMember ? PostAuthor.Unknown
        : !IsEnabled || UserName?.StartsWith("keluar-", StringComparison.Ordinal) == true ? new PostAuthor(Name, null, null, null)
        : new PostAuthor(Name, Position, PublicId, reader.IsMember ? UserName : null);
}

/// <param name="Handle">By which members mention them.</param>
public sealed record PostAuthor(string Name, string? Position, string? PublicId, string? Handle)
{
    public static readonly PostAuthor Unknown = new("Anggota forum", null, null, null);
}

/// <param name="Text">Null where this reader may not see it.</param>
public sealed record PostLine(int Number, Guid AuthorId, PostAuthor Author, string? Text, DateTime WrittenUtc, DateTime? EditedUtc, DateTime? HelpfulUtc, ReplyState State)
{
    internal static PostLine Of(Reply reply, PostAuthor author) =>
        new(reply.Number, reply.AuthorId, author, reply.State == ReplyState.Shown ? reply.Text : null, reply.WrittenUtc, reply.EditedUtc, reply.HelpfulUtc, reply.State);
}

/// <param name="Title">Null where the reader may not see the topic they went to.</param>
public sealed record MovedPosts(int First, int Last, string? Title, string? Url);

public sealed record TopicPage(IReadOnlyList<PostLine> Posts, IReadOnlyList<MovedPosts> Moved);
