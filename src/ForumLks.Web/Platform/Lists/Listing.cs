using System.Globalization;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Lists;

/// <summary>Turns a query for items into rows, a page at a time. Pages follow a cursor, so that page 5,000 costs as much as page 1.</summary>
public sealed class Listing(ContentTypes types, ISpaceNames spaces, IPlaceNames places, QueryCache queries)
{
    public const int PageSize = 20;

    /// <summary>The same; the first page, which is read most, is remembered under the query's name for all who may see the same.</summary>
    public async Task<RowPage> Page(string query, Reader reader, string tag, Func<IQueryable<ContentItem>> items, string? before, CancellationToken cancel) =>
        before is null
            ? await queries.Get(query, reader, [tag, PageCacheTags.Places], c => Page(items(), null, c), cancel)
            : await Page(items(), before, cancel);

    public async Task<RowPage> Page(IQueryable<ContentItem> items, string? before, CancellationToken cancel, int size = PageSize)
    {
        var page = items;
        if (Cursor.Read(before) is { } cursor)
        {
            page = page.Where(i => i.ListedUtc < cursor.At || (i.ListedUtc == cursor.At && i.Id < cursor.Id));
        }

        var rows = await Rows(page, size + 1, cancel);
        var more = rows.Count > size;
        var shown = more ? [.. rows.Take(size)] : rows;
        return new RowPage(shown, more ? new Cursor(shown[^1].AtUtc, shown[^1].Id).ToString() : null, before is null);
    }

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<ItemRow>> Rows(IQueryable<ContentItem> items, int count, CancellationToken cancel) =>
        InOrder(items.OrderByDescending(i => i.ListedUtc).ThenByDescending(i => i.Id).Take(count), cancel);

    /// <summary>In the order the query has.</summary>
    public async Task<IReadOnlyList<ItemRow>> InOrder(IQueryable<ContentItem> items, CancellationToken cancel)
    {
        var found = await items
            .Select(i => new { i.Id, i.Type, i.Slug, i.Title, i.Summary, i.Area, i.SpaceId, i.ListedUtc, i.Status, i.Visibility, i.Topic })
            .ToListAsync(cancel);
        var spaceOf = (await spaces.All(cancel)).ToDictionary(s => s.Id);
        var nameOf = await places.Names(cancel);
        return [.. found.Select(i => new ItemRow(
            i.Id, types[i.Type], types[i.Type].UrlOf(i.Slug), i.Title, i.Summary, i.Area, nameOf(i.Area),
            i.SpaceId is { } space ? spaceOf.GetValueOrDefault(space) : null,
            i.ListedUtc, i.Status, i.Visibility, i.Topic))];
    }
}

/// <summary>Where a page of a list ended: a moment and an id.</summary>
public readonly record struct Cursor(DateTime At, long Id)
{
    public static Cursor? Read(string? text)
    {
        var parts = text?.Split('-');
        return parts is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && at <= DateTime.MaxValue.Ticks
                ? new Cursor(new DateTime(at, DateTimeKind.Utc), number)
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}-{Id}");
}
