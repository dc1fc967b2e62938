using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>Content items as moderators decide on them: hiding one is the same act wherever it is done.</summary>
public sealed class ModeratedItems(ContentDesk desk, ContentTypes types, IHttpContextAccessor http) : IModerated
{
    public const string KindOfItems = "tulisan";

    public string Kind => KindOfItems;

    /// <summary>What waits for a second person has a page of its own.</summary>
    public Task<IReadOnlyList<ModeratedPost>> Waiting(ForumDb db, Reader reader, int most, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ModeratedPost>>([]);

    public async Task<string?> KeyAt(ForumDb db, string address, CancellationToken cancel)
    {
        var parts = address.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || types.All.FirstOrDefault(t => t.Path == parts[0]) is not { } type)
        {
            return null;
        }

        var slug = parts[1];
        return await db.Set<ContentItem>().Where(i => i.Type == type.Name && i.Slug == slug).Select(i => i.ContentItemId).FirstOrDefaultAsync(cancel);
    }

    public async Task<ModeratedPost?> Find(ForumDb db, string key, Reader reader, CancellationToken cancel)
    {
        var item = await db.Set<ContentItem>().TendedBy(reader).FirstOrDefaultAsync(
            i => i.ContentItemId == key && i.DeletedUtc == null && (i.Status == ContentStatus.Published || i.Status == ContentStatus.Hidden), cancel);
        return item is null ? null : Of(item, types);
    }

    public Task<bool> Release(ForumDb db, string key, CancellationToken cancel) =>
        Change(db, key, ContentStatus.Hidden, (item, known) => { item.Unhide(); known.Unhide(""); }, cancel);

    public Task<bool> Hide(ForumDb db, string key, CancellationToken cancel) =>
        Change(db, key, ContentStatus.Published, (item, known) => { item.Hide(); known.Hide(null, Me, desk.Now); }, cancel);

    public static ModeratedPost Of(ContentItem item, ContentTypes types) => new(
        KindOfItems, item.ContentItemId, types.UrlOf(item), item.Title, item.SearchText, item.OwnerId, item.SpaceId, item.CreatedUtc,
        item.Status == ContentStatus.Hidden ? PostState.Hidden : PostState.Shown, item.OnlyGroupId);

    private Guid Me => http.HttpContext?.Reader.Id ?? default;

    private async Task<bool> Change(ForumDb db, string key, ContentStatus from, Action<ContentItem, Safeguard> step, CancellationToken cancel)
    {
        if (await db.Set<ContentItem>().FirstOrDefaultAsync(i => i.ContentItemId == key && i.Status == from && i.DeletedUtc == null, cancel) is not { } item)
        {
            return false;
        }

        if (await db.Set<Safeguard>().FirstOrDefaultAsync(s => s.ItemId == item.Id, cancel) is not { } known)
        {
            known = Safeguard.Of(item.Id);
            db.Add(known);
        }

        step(item, known);
        await desk.Save(item, Me, null, cancel);
        return true;
    }
}
