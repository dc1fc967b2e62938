using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Weeks;

/// <summary>What came out in the space.</summary>
public sealed class NewInWeek(Listing listing, TimeProvider clock) : IWeekPart
{
    private const int Most = 12;

    public int Order => 10;

    public IReadOnlyCollection<string> CacheTags => [PageCacheTags.Content];

    public async Task<WeekPart?> Of(ForumDb db, long spaceId, SpaceWeek week, Reader reader, CancellationToken cancel)
    {
        var items = db.Set<ContentItem>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).Where(i => i.SpaceId == spaceId && i.PublishedUtc >= week.FromUtc && i.PublishedUtc < week.UntilUtc);
        var rows = await listing.InOrder(items.OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(Most + 1), cancel);
        return rows.Count == 0 ? null : new WeekPart(
            "Baru", [.. rows.Take(Most).Select(r => new WeekLine(r.Url, r.Title, r.AreaName is { } area ? $"{r.Type.Word} · {area}" : r.Type.Word))],
            rows.Count > Most && rows[0].Space is { } space ? new WeekMore($"/cari?ruang={space.Slug}", "Semuanya") : null);
    }
}

/// <summary>Questions that wait for an answer, of those that the reader may see.</summary>
public sealed class UnansweredInWeek(IEnumerable<IUnanswered> sources, IDiscussed discussed, TimeProvider clock) : IWeekPart
{
    private const int Most = 8;
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(90);

    public int Order => 40;

    public IReadOnlyCollection<string> CacheTags => [PageCacheTags.Content, discussed.CacheTag];

    public async Task<WeekPart?> Of(ForumDb db, long spaceId, SpaceWeek week, Reader reader, CancellationToken cancel)
    {
        if (!week.IsRunning)
        {
            return null;
        }

        var (now, found) = (clock.GetUtcNow().UtcDateTime, new List<UnansweredQuestion>());
        var here = db.Set<ContentItem>().PublishedFor(reader, now).Where(i => i.SpaceId == spaceId);
        foreach (var source in sources)
        {
            found.AddRange(await source.Waiting(db, here, now - Furthest, now, Most, cancel));
        }

        var lines = found.OrderBy(q => q.AskedUtc).Take(Most).Select(q => new WeekLine(q.Url, q.Title, $"menunggu {Math.Max(0, (now - q.AskedUtc).Days)} hari")).ToList();
        return lines.Count == 0 ? null : new WeekPart("Belum terjawab", lines);
    }
}

public static class WeeksFeature
{
    public static WebApplicationBuilder AddWeeks(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IWeekPart, NewInWeek>().AddScoped<IWeekPart, UnansweredInWeek>();
        return builder;
    }
}
