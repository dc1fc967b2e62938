using System.Text.RegularExpressions;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Topics in the moderators' queue: those that were held at their first publishing.</summary>
public sealed partial class ModeratedTopics(ContentDesk desk, IHttpContextAccessor http) : IModerated
{
    public string Kind => "topik";

    public async Task<string?> KeyAt(ForumDb db, string address, CancellationToken cancel) =>
        Address().Match(address) is { Success: true } at ? await KeyOf(db, at.Groups["slug"].Value, cancel) : null;

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

    private static Task<string?> KeyOf(ForumDb db, string slug, CancellationToken cancel) =>
        db.Set<ContentItem>().Where(i => i.Type == nameof(Topic) && i.Slug == slug).Select(i => i.ContentItemId).FirstOrDefaultAsync(cancel);

    [GeneratedRegex(@"/diskusi/(?<slug>[a-z0-9-]+)/?(?:\?[^#]*)?(?:#p0)?$")]
    private static partial Regex Address();

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
