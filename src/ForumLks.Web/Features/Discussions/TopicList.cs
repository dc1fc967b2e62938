using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Topics in lists, the latest activity first, by cursor. Only those that the reader may read are there or counted.</summary>
public sealed class TopicList(ForumDb db, QueryCache queries, IPlaceNames places, TimeProvider clock)
{
    private const int MostPinned = 5;
    private static readonly string[] Tags = [PageCacheTags.Type(nameof(Topic)), TopicTags.Lists, PageCacheTags.Places];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<TopicRows> Page(TopicFilter filter, Reader reader, string? before, CancellationToken cancel) =>
        before is null ? await queries.Get($"daftar diskusi {filter}", reader, Tags, c => Read(filter, reader, null, c), cancel) : await Read(filter, reader, before, cancel);

    public async Task<IReadOnlyList<TopicRow>> Some(TopicFilter filter, Reader reader, int count, bool longestWaiting, CancellationToken cancel)
    {
        var found = Found(filter, reader);
        return await Rows((longestWaiting ? found.OrderBy(t => t.Thread.LastUtc).ThenBy(t => t.Item.Id) : found.OrderByDescending(t => t.Thread.LastUtc).ThenByDescending(t => t.Item.Id)).Take(count), cancel);
    }

    private async Task<TopicRows> Read(TopicFilter filter, Reader reader, string? before, CancellationToken cancel)
    {
        var now = Now;
        var found = Found(filter, reader);
        IReadOnlyList<TopicRow> pinned = before is null && !filter.IsUnanswered ? await Rows(found.Where(t => t.Thread.PinnedUntilUtc > now).OrderByDescending(t => t.Thread.PinnedUntilUtc).Take(MostPinned), cancel) : [];
        var listed = Cursor.Read(before) is { } cursor ? found.Where(t => t.Thread.LastUtc < cursor.At || (t.Thread.LastUtc == cursor.At && t.Item.Id < cursor.Id)) : found;
        var rows = await Rows(listed.OrderByDescending(t => t.Thread.LastUtc).ThenByDescending(t => t.Item.Id).Take(Listing.PageSize + 1), cancel);
        var shown = rows.Take(Listing.PageSize).ToList();
        var older = rows.Count > Listing.PageSize ? new Cursor(shown[^1].LastUtc, shown[^1].Id).ToString() : null;
        return new TopicRows(pinned, [.. shown.Where(r => pinned.All(p => p.Id != r.Id))], older, before is null);
    }

    private IQueryable<FoundTopic> Found(TopicFilter filter, Reader reader)
    {
        var items = db.Set<ContentItem>().PublishedFor(reader, Now).Where(i => i.Type == nameof(Topic));
        items = filter.SpaceId is { } space ? items.Where(i => i.SpaceId == space) : items;
        items = filter.Kind is { Length: > 0 } kind ? items.Where(i => i.Topic == kind) : items;
        items = filter.Area switch
        {
            { Length: 2 } province => items.Where(i => i.Area == province || i.Area!.StartsWith(province + ".")),
            { Length: > 0 } area => items.Where(i => i.Area == area),
            _ => items,
        };
        if (filter.AboutId is { } about)
        {
            items = items.Where(i => db.Set<Topic>().Any(t => t.Id == i.Id && t.AboutItemId == about));
        }

        var found = items.Join(db.Set<TopicThread>(), i => i.Id, t => t.TopicId, (Item, Thread) => new FoundTopic { Item = Item, Thread = Thread });
        return filter.IsUnanswered ? found.Where(t => t.Thread.ByOthers == 0 && t.Thread.Helpful == 0 && t.Thread.ClosedUtc == null) : found;
    }

    private async Task<IReadOnlyList<TopicRow>> Rows(IQueryable<FoundTopic> found, CancellationToken cancel)
    {
        var (name, now) = (await places.Names(cancel), Now);
        var rows = await found.Select(t => new
        {
            t.Item.Id, t.Item.Slug, t.Item.Title, t.Item.Summary, t.Item.Area, t.Item.Topic, t.Item.SpaceId, t.Item.Visibility, t.Thread.Shown, t.Thread.ByOthers, t.Thread.Helpful, t.Thread.LastUtc, t.Thread.ClosedUtc, t.Thread.PinnedUntilUtc,
        }).ToListAsync(cancel);
        return [.. rows.Select(r => new TopicRow(r.Id, r.Slug, r.Title, r.Summary, r.Area, name(r.Area), r.Topic, r.SpaceId, r.Visibility, r.Shown, r.Helpful, r.ByOthers > 0 || r.Helpful > 0, r.LastUtc, r.ClosedUtc is not null, r.PinnedUntilUtc > now))];
    }

    private sealed class FoundTopic
    {
        public required ContentItem Item { get; init; }
        public required TopicThread Thread { get; init; }
    }
}

/// <summary>Its text names the query, so everything that shapes the outcome is in it.</summary>
public sealed record TopicFilter
{
    public long? SpaceId { get; init; }

    /// <summary>A kind of service.</summary>
    public string? Kind { get; init; }
    public string? Area { get; init; }
    public string? AboutId { get; init; }
    public bool IsUnanswered { get; init; }
}

public sealed record TopicRow(
    long Id, string Slug, string Title, string Summary, string? Area, string? AreaName, string? Kind, long? SpaceId, Visibility Visibility,
    int Replies, int Helpful, bool IsAnswered, DateTime LastUtc, bool IsClosed, bool IsPinned)
{
    public string State => TopicWords.State(IsAnswered, Helpful, IsClosed);

    public string CssClass => Helpful > 0 ? "done" : IsAnswered ? "running" : IsClosed ? "cancelled" : "waiting";
}

public sealed record TopicRows(IReadOnlyList<TopicRow> Pinned, IReadOnlyList<TopicRow> Rows, string? Older, bool IsFirst)
{
    public static readonly TopicRows Empty = new([], [], null, true);
}

public static class TopicWords
{
    public static string State(bool isAnswered, int helpful, bool isClosed) =>
        helpful > 0 ? $"{helpful} jawaban membantu" : isAnswered ? "Sedang dibahas" : isClosed ? "Ditutup" : "Belum terjawab";
}
