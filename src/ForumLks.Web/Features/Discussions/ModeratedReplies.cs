using System.Globalization;
using System.Text.RegularExpressions;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Replies in the moderators' queue.</summary>
public sealed partial class ModeratedReplies(ReplyActs acts) : IModerated
{
    public string Kind => "balasan";

    public async Task<string?> KeyAt(ForumDb db, string address, CancellationToken cancel)
    {
        var at = Address().Match(address);
        if (!at.Success || !int.TryParse(at.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var slug = at.Groups["slug"].Value;
        var id = await db.Set<Reply>().Where(r => r.Number == number && db.Set<Topic>().Any(t => t.Id == r.TopicId && t.Slug == slug)).Select(r => (long?)r.Id).FirstOrDefaultAsync(cancel);
        return id?.ToString(CultureInfo.InvariantCulture);
    }

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

    [GeneratedRegex(@"/diskusi/(?<slug>[a-z0-9-]+)(?:/balasan/|(?:\?[^#]*)?#p)(?<number>[1-9][0-9]{0,8})$")]
    private static partial Regex Address();
}
