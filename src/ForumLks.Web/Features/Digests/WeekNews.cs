using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>
/// All that happened in some days, read once for everybody: each item by what it can be followed through. Whether a reader may see an item is asked
/// of the database, once for all readers of one audience; nothing leaves this class without that.
/// </summary>
public sealed class WeekNews
{
    private const int MostAudiences = 300;
    private readonly Dictionary<string, NewsItem> _byItem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _visible = new(StringComparer.Ordinal);
    private ILookup<long, NewsItem> _bySpace = Array.Empty<NewsItem>().ToLookup(i => 0L);
    private ILookup<long, NewsItem> _byGroup = Array.Empty<NewsItem>().ToLookup(i => 0L);
    private ILookup<string, NewsItem> _byArea = Array.Empty<NewsItem>().ToLookup(i => "");
    private ILookup<string, NewsItem> _byTopic = Array.Empty<NewsItem>().ToLookup(i => "");

    public required DateTime AtUtc { get; init; }
    public required DateTime SinceUtc { get; init; }

    /// <summary>The last occurrence there was; what is written from now on has a higher number.</summary>
    public long LastId { get; private set; }

    public bool IsEmpty => _byItem.Count == 0;

    public static async Task<WeekNews> Read(ForumDb db, ContentTypes types, IEnumerable<IDeadlines> deadlines, DateTime sinceUtc, DateTime now, DateOnly today, CancellationToken cancel)
    {
        var news = new WeekNews { AtUtc = now, SinceUtc = sinceUtc };
        await news.ReadEvents(db, types, cancel);
        foreach (var source in deadlines)
        {
            await news.Add(await source.Between(db, today.AddDays(-7), today.AddDays(14), cancel), db, types, cancel);
        }

        var all = news._byItem.Values;
        news._bySpace = all.Where(i => i.SpaceId is not null).ToLookup(i => i.SpaceId!.Value);
        news._byGroup = all.Where(i => i.GroupId is not null).ToLookup(i => i.GroupId!.Value);
        news._byArea = all.Where(i => i.Area is not null).SelectMany(i => i.Area!.Length > 2 ? new[] { (Area: i.Area, i), (Area: i.Area[..2], i) } : [(i.Area, i)]).ToLookup(p => p.Area, p => p.i);
        news._byTopic = all.Where(i => i.Topic is not null).ToLookup(i => i.Topic!);
        return news;
    }

    public IEnumerable<NewsItem> Through(FollowKind kind, string key) => kind switch
    {
        FollowKind.Space => long.TryParse(key, out var space) ? _bySpace[space] : [],
        FollowKind.Group => long.TryParse(key, out var group) ? _byGroup[group] : [],
        FollowKind.Area => _byArea[key],
        FollowKind.Topic => _byTopic[key],
        FollowKind.Item => _byItem.TryGetValue(key, out var item) ? [item] : [],
        _ => DecisionKey.Read(key) is var (report, _) && _byItem.TryGetValue(report, out var found) ? [found] : [],
    };

    /// <summary>The items of the news that readers of this audience may see.</summary>
    public async Task<IReadOnlySet<string>> VisibleTo(ForumDb db, Reader reader, CancellationToken cancel)
    {
        if (_visible.TryGetValue(reader.Audience, out var known))
        {
            return known;
        }

        if (_visible.Count >= MostAudiences)
        {
            _visible.Clear();
        }

        return _visible[reader.Audience] = await ReadVisible(db, reader, cancel);
    }

    /// <summary>The same, asked anew; it changes nothing here, so that several may ask at once.</summary>
    public async Task<HashSet<string>> ReadVisible(ForumDb db, Reader reader, CancellationToken cancel)
    {
        var seen = await db.Set<ContentItem>().PublishedFor(reader, AtUtc).Where(i => db.Set<Occurrence>().Any(o => o.ItemId == i.ContentItemId && o.AtUtc >= SinceUtc)).Select(i => i.ContentItemId).ToListAsync(cancel);
        var due = _byItem.Values.Where(i => i.Deadlines.Count > 0).Select(i => i.ItemId).ToList();
        seen.AddRange(await db.Set<ContentItem>().PublishedFor(reader, AtUtc).Where(i => due.Contains(i.ContentItemId)).Select(i => i.ContentItemId).ToListAsync(cancel));
        return [.. seen.Where(_byItem.ContainsKey)];
    }

    public NewsItem? Find(string itemId) => _byItem.GetValueOrDefault(itemId);

    private async Task ReadEvents(ForumDb db, ContentTypes types, CancellationToken cancel)
    {
        LastId = await db.Set<Occurrence>().MaxAsync(o => (long?)o.Id, cancel) ?? 0;
        var found =
            from o in db.Set<Occurrence>().AsNoTracking()
            join i in db.Set<ContentItem>() on o.ItemId equals i.ContentItemId
            where o.AtUtc >= SinceUtc && o.AtUtc <= AtUtc && o.Id <= LastId && i.Status == ContentStatus.Published && i.DeletedUtc == null && i.PublishedUtc <= AtUtc
            orderby i.Id, o.Id descending
            select new { i.Id, i.ContentItemId, i.Type, i.Slug, i.Title, i.SpaceId, i.GroupId, i.Area, i.Topic, i.OwnerId, IsForGroup = i.Visibility == Visibility.Group, Event = new NewsEvent(o.Id, o.Kind, o.Number, o.Url, o.Line, o.ActorId, o.OnlyTo, o.AtUtc) };
        // Read row by row: of a topic with ten thousand replies twenty are kept.
        await foreach (var one in found.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!_byItem.TryGetValue(one.ContentItemId, out var item))
            {
                var type = types[one.Type];
                _byItem[one.ContentItemId] = item = new(one.Id, one.ContentItemId, type.Word, one.Title, type.UrlOf(one.Slug), one.SpaceId, one.GroupId, one.Area, one.Topic, one.OwnerId, one.IsForGroup, []);
            }

            if (item.Events.Count < NewsItem.MostEvents)
            {
                item.Events.Add(one.Event);
            }
        }
    }

    private async Task Add(IReadOnlyList<Deadline> due, ForumDb db, ContentTypes types, CancellationToken cancel)
    {
        var missing = due.Select(d => d.ItemId).Where(id => !_byItem.ContainsKey(id)).Distinct().ToList();
        var items = await db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes()
            .Where(i => missing.Contains(i.ContentItemId) && i.Status == ContentStatus.Published && i.DeletedUtc == null && i.PublishedUtc <= AtUtc)
            .Select(i => new { i.Id, i.ContentItemId, i.Type, i.Slug, i.Title, i.SpaceId, i.GroupId, i.Area, i.Topic, i.OwnerId, IsForGroup = i.Visibility == Visibility.Group }).ToListAsync(cancel);
        foreach (var one in items)
        {
            var type = types[one.Type];
            _byItem[one.ContentItemId] = new(one.Id, one.ContentItemId, type.Word, one.Title, type.UrlOf(one.Slug), one.SpaceId, one.GroupId, one.Area, one.Topic, one.OwnerId, one.IsForGroup, []);
        }

        foreach (var one in due)
        {
            Find(one.ItemId)?.Deadlines.Add(one);
        }
    }
}
