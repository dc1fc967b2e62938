using System.Text.Json;
using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

/// <summary>Asks the index on behalf of a reader: only the reader's audiences, only what is out by now.</summary>
public sealed class Finder(ForumDb db, QueryCache queries, ISearchIndex index, AliasBook aliases, KinMemory kin, ISpaceNames spaces, Listing listing, TimeProvider clock) : IFinder
{
    private static readonly string[] Tags = [PageCacheTags.Content, PageCacheTags.Places, PageCacheTags.Found];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Many ask the same; the first page of what they find is read once until something is written.</summary>
    public async Task<SearchResults> Find(Reader reader, FindQuery query, CancellationToken cancel) =>
        query.Page == 1 ? await queries.Get($"cari {JsonSerializer.Serialize(query)}", reader, Tags, c => Ask(reader, query, c), cancel) : await Ask(reader, query, cancel);

    private async Task<SearchResults> Ask(Reader reader, FindQuery query, CancellationToken cancel)
    {
        await aliases.Ensure(db, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        var text = query.Text.Length > FindQuery.LongestText ? query.Text[..FindQuery.LongestText] : query.Text;
        return await index.Search(
            db.Database.GetDbConnection(),
            new SearchQuery(text, query.Group is { } group ? [Audience.OfGroup(reader.IsIn(group) ? group : null)] : await Audiences(reader, cancel), Now)
            {
                Kind = query.Type,
                Space = query.Space,
                Area = query.Area,
                Topic = query.Topic,
                Year = query.Year,
                Sort = query.NewestFirst ? SearchSort.Newest : SearchSort.Relevance,
                Page = query.Page,
                PageSize = Listing.PageSize,
            },
            cancel);
    }

    public async Task<IReadOnlyList<ItemRow>> Related(Reader reader, ContentItem item, int count, CancellationToken cancel) =>
        await queries.Get($"mirip {item.Id} {count}", reader, Tags, c => Similar(reader, item, count, c), cancel);

    private async Task<IReadOnlyList<ItemRow>> Similar(Reader reader, ContentItem item, int count, CancellationToken cancel)
    {
        var audiences = await Audiences(reader, cancel);
        var ids = await kin.Of(item, audiences, () => Hits(c => index.Similar(c, item.Id, audiences, Now, count, cancel), cancel));
        return await Rows(reader, ids, cancel);
    }

    public async Task<IReadOnlyList<ItemRow>> MaybeAnswered(Reader reader, string text, int count, CancellationToken cancel)
    {
        var audiences = await Audiences(reader, cancel);
        return await Rows(reader, await Hits(c => index.Like(c, text, audiences, Now, count, cancel), cancel), cancel);
    }

    private async Task<IReadOnlyCollection<string>> Audiences(Reader reader, CancellationToken cancel) =>
        Audience.Of(reader, (await spaces.All(cancel)).Select(s => s.Id));

    private async Task<long[]> Hits(Func<System.Data.Common.DbConnection, Task<IReadOnlyList<SearchHit>>> ask, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return [.. (await ask(db.Database.GetDbConnection())).Select(h => h.Id)];
    }

    /// <summary>What was remembered may have been withdrawn since: who may see it is asked once more.</summary>
    private async Task<IReadOnlyList<ItemRow>> Rows(Reader reader, long[] ids, CancellationToken cancel)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = await listing.InOrder(db.Set<ContentItem>().PublishedFor(reader, Now).Where(i => ids.Contains(i.Id)), cancel);
        return [.. rows.OrderBy(r => Array.IndexOf(ids, r.Id))];
    }
}
