using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Finding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

/// <summary>Items as the search index keeps them, with the text of the documents they show. Only what is published is in the index at all.</summary>
public sealed class SearchDocuments(ContentTypes types, ISpaceNames spaces, IDocumentTexts texts)
{
    public static bool IsFindable(ContentItem item) => item is { Status: ContentStatus.Published, DeletedUtc: null, PublishedUtc: not null };

    public async Task<IReadOnlyList<SearchDocument>> Of(ForumDb db, IReadOnlyList<ContentItem> items, CancellationToken cancel)
    {
        var slugs = await Slugs(cancel);
        var passages = await texts.Of(db, items, cancel);
        return [.. items.Select(item => new SearchDocument(
            item.Id, item.Type, item.Title, item.Summary, item.SearchText, Audience.Of(item), item.PublishedUtc!.Value, item.ListedUtc,
            SlugOf(item, slugs), item.Area, item.Topic, types.UrlOf(item))
        {
            Passages = [.. passages[item.Id].Select(p => new SearchPassage(p.Page, p.Text))],
        })];
    }

    /// <summary>Parts of items that can be found: for the readers of the item, with their own date and address.</summary>
    public async Task<IReadOnlyList<SearchDocument>> Of(ForumDb db, IReadOnlyList<ItemPart> parts, CancellationToken cancel)
    {
        var (slugs, ids) = (await Slugs(cancel), parts.Select(p => p.ItemId).Distinct().ToList());
        var items = (await db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes().Where(i => ids.Contains(i.Id)).ToListAsync(cancel)).Where(IsFindable).ToDictionary(i => i.Id);
        return [.. parts.Where(p => items.ContainsKey(p.ItemId)).Select(p => (Part: p, Item: items[p.ItemId])).Select(p => new SearchDocument(
            p.Item.Id, p.Item.Type, "", "", p.Part.Text, Audience.Of(p.Item), p.Item.PublishedUtc!.Value, p.Part.AtUtc, SlugOf(p.Item, slugs), p.Item.Area, p.Item.Topic, p.Part.Url)
        {
            Part = p.Part.Number,
        })];
    }

    private async Task<Dictionary<long, string>> Slugs(CancellationToken cancel) => (await spaces.All(cancel)).ToDictionary(s => s.Id, s => s.Slug);

    private static string? SlugOf(ContentItem item, Dictionary<long, string> slugs) => item.SpaceId is { } space ? slugs.GetValueOrDefault(space) : null;
}
