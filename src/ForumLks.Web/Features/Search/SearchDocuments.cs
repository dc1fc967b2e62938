using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;

namespace ForumLks.Web.Features.Search;

/// <summary>Items as the search index keeps them, with the text of the documents they show. Only what is published is in the index at all.</summary>
public sealed class SearchDocuments(ContentTypes types, ISpaceNames spaces, IDocumentTexts texts)
{
    public static bool IsFindable(ContentItem item) => item is { Status: ContentStatus.Published, DeletedUtc: null, PublishedUtc: not null };

    public async Task<IReadOnlyList<SearchDocument>> Of(ForumDb db, IReadOnlyList<ContentItem> items, CancellationToken cancel)
    {
        var slugs = (await spaces.All(cancel)).ToDictionary(s => s.Id, s => s.Slug);
        var passages = await texts.Of(db, items, cancel);
        return [.. items.Select(item => new SearchDocument(
            item.Id, item.Type, item.Title, item.Summary, item.SearchText, Audience.Of(item), item.PublishedUtc!.Value, item.ListedUtc,
            item.SpaceId is { } space ? slugs.GetValueOrDefault(space) : null, item.Area, item.Topic, types.UrlOf(item))
        {
            Passages = [.. passages[item.Id].Select(p => new SearchPassage(p.Page, p.Text))],
        })];
    }
}
