using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Replies in the moderators' queue.</summary>
public sealed class ModeratedReplies(ReplyActs acts) : IModerated
{
    public string Kind => "balasan";

    public async Task<IReadOnlyList<ModeratedPost>> Waiting(ForumDb db, Reader reader, int most, CancellationToken cancel) =>
        await Posts(db, reader, db.Set<Reply>().Where(r => r.State == ReplyState.Waiting).OrderBy(r => r.WrittenUtc), most, cancel);

    public async Task<ModeratedPost?> Find(ForumDb db, string key, Reader reader, CancellationToken cancel) =>
        long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (await Posts(db, reader, db.Set<Reply>().Where(r => r.Id == id), 1, cancel)).FirstOrDefault() : null;

    public Task<bool> Release(ForumDb db, string key, CancellationToken cancel) => Become(db, key, ReplyState.Shown, cancel);

    public Task<bool> Hide(ForumDb db, string key, CancellationToken cancel) => Become(db, key, ReplyState.Hidden, cancel);

    private async Task<bool> Become(ForumDb db, string key, ReplyState state, CancellationToken cancel) =>
        long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && await db.Set<Reply>().FirstOrDefaultAsync(r => r.Id == id && r.State != ReplyState.Deleted, cancel) is { } reply
        && await db.Set<Topic>().FirstOrDefaultAsync(t => t.Id == reply.TopicId, cancel) is { } topic
        && await acts.Become(topic, reply, state, cancel);

    private static async Task<IReadOnlyList<ModeratedPost>> Posts(ForumDb db, Reader reader, IQueryable<Reply> replies, int most, CancellationToken cancel)
    {
        var (spaces, all) = (reader.AdministeredSpaceIds, reader.IsPlatformAdmin);
        var found = await replies.Join(db.Set<ContentItem>(), r => r.TopicId, i => i.Id, (r, i) => new { r.Id, r.Number, r.Text, r.AuthorId, r.WrittenUtc, r.State, i.Slug, i.Title, i.SpaceId, i.DeletedUtc })
            .Where(p => p.DeletedUtc == null && (all || (p.SpaceId != null && spaces.Contains(p.SpaceId.Value)))).Take(most).ToListAsync(cancel);
        return [.. found.Select(p => new ModeratedPost(
            "balasan", p.Id.ToString(CultureInfo.InvariantCulture), $"/diskusi/{p.Slug}/balasan/{p.Number}", p.Title, p.Text, p.AuthorId, p.SpaceId, p.WrittenUtc, StateOf(p.State)))];
    }

    private static PostState StateOf(ReplyState state) => state switch
    {
        ReplyState.Shown => PostState.Shown,
        ReplyState.Waiting => PostState.Waiting,
        _ => PostState.Hidden,
    };
}

/// <summary>Topics in the moderators' queue: those that were held at their first publishing.</summary>
public sealed class ModeratedTopics(ContentDesk desk, IHttpContextAccessor http) : IModerated
{
    public string Kind => "topik";

    public async Task<IReadOnlyList<ModeratedPost>> Waiting(ForumDb db, Reader reader, int most, CancellationToken cancel) =>
        await Posts(reader, db.Set<Topic>().Where(t => t.Status == ContentStatus.InReview && db.Set<TopicThread>().Any(h => h.TopicId == t.Id && h.HeldUtc != null)).OrderBy(t => t.ModifiedUtc), most, cancel);

    public async Task<ModeratedPost?> Find(ForumDb db, string key, Reader reader, CancellationToken cancel) =>
        (await Posts(reader, db.Set<Topic>().Where(t => t.ContentItemId == key && t.Status != ContentStatus.Draft), 1, cancel)).FirstOrDefault();

    public Task<bool> Release(ForumDb db, string key, CancellationToken cancel) => Change(db, key, cancel, topic =>
    {
        switch (topic.Status)
        {
            case ContentStatus.Hidden:
                topic.Unhide();
                return true;
            case ContentStatus.InReview:
                topic.Publish(desk.Now);
                return true;
            default:
                return false;
        }
    });

    public Task<bool> Hide(ForumDb db, string key, CancellationToken cancel) => Change(db, key, cancel, topic =>
    {
        switch (topic.Status)
        {
            case ContentStatus.Published:
                topic.Hide();
                return true;
            case ContentStatus.InReview:
                topic.ReturnToDraft();
                return true;
            default:
                return false;
        }
    });

    private async Task<bool> Change(ForumDb db, string key, CancellationToken cancel, Func<Topic, bool> change)
    {
        if (await db.Set<Topic>().FirstOrDefaultAsync(t => t.ContentItemId == key && t.DeletedUtc == null, cancel) is not { } topic || !change(topic))
        {
            return false;
        }

        await desk.Save(topic, http.HttpContext?.Reader.Id ?? topic.OwnerId, null, cancel);
        return true;
    }

    private static async Task<IReadOnlyList<ModeratedPost>> Posts(Reader reader, IQueryable<Topic> topics, int most, CancellationToken cancel)
    {
        var (spaces, all) = (reader.AdministeredSpaceIds, reader.IsPlatformAdmin);
        var found = await topics.AsNoTracking().Where(t => t.DeletedUtc == null && (all || (t.SpaceId != null && spaces.Contains(t.SpaceId.Value)))).Take(most).ToListAsync(cancel);
        return [.. found.Select(t => new ModeratedPost("topik", t.ContentItemId, $"/diskusi/{t.Slug}", t.Title, t.Content.Body ?? "", t.OwnerId, t.SpaceId, t.ModifiedUtc, StateOf(t.Status)))];
    }

    private static PostState StateOf(ContentStatus status) => status switch
    {
        ContentStatus.Published => PostState.Shown,
        ContentStatus.InReview => PostState.Waiting,
        _ => PostState.Hidden,
    };
}
