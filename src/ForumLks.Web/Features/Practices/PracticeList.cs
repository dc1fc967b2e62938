using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>
/// The list of practices. What holds today comes first, newest first; what is unchecked or obsolete follows, in the same order. Both halves are
/// read along the index, a page at a time; nothing is sorted.
/// </summary>
public sealed class PracticeList(ForumDb db, Listing listing, QueryCache queries, Places places, TimeProvider clock)
{
    /// <summary>Begins the cursor of a page that lies in the second half.</summary>
    private const char Stale = 'b';

    /// <summary>From here on the census is not taken anew at each change.</summary>
    private const int ManyPractices = 20_000;

    internal static readonly string[] Tags = [PageCacheTags.Type(nameof(Practice)), PageCacheTags.Places];

    public async Task<PracticePage> Page(PracticeFilter filter, Reader reader, string? before, CancellationToken cancel) => before is null
        ? await queries.Get($"daftar praktik {filter.Name}", reader, Tags, c => Read(filter, reader, null, c), cancel)
        : await Read(filter, reader, before, cancel);

    /// <summary>How many there are of each sort that filters and the gap map tell apart.</summary>
    public ValueTask<IReadOnlyList<CensusLine>> Census(Reader reader, CancellationToken cancel) =>
        queries.Count("sensus praktik", reader, Tags, c => Count(reader, c), census => census.Sum(line => line.Count) > ManyPractices, cancel);

    /// <summary>The type is said though it goes without saying: the database then reads along the index of lists instead of sorting all practices.</summary>
    private IQueryable<Practice> Visible(Reader reader) =>
        db.Set<Practice>().AsNoTracking().Where(p => p.Type == nameof(Practice)).PublishedFor(reader, clock.GetUtcNow().UtcDateTime);

    private async Task<IReadOnlyList<CensusLine>> Count(Reader reader, CancellationToken cancel)
    {
        var found = await Visible(reader)
            .GroupBy(p => new { p.Topic, p.Need, p.Stage, p.Area, IsReviewed = p.ReviewedUtc != null, IsAdopted = p.AdoptionCount > 0, p.IsComplete })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return [.. found.Select(f => new CensusLine(
            Enum.TryParse<ServiceKind>(f.Key.Topic, out var kind) ? kind : ServiceKind.Lainnya, f.Key.Need, f.Key.Stage, f.Key.Area, f.Key.IsReviewed, f.Key.IsAdopted, f.Key.IsComplete, f.Count))];
    }

    private async Task<PracticePage> Read(PracticeFilter filter, Reader reader, string? before, CancellationToken cancel)
    {
        var wanted = filter.On(Visible(reader), await places.Now(cancel));
        var page = before is not null && before.StartsWith(Stale) ? new RowPage([], before, false) : await listing.Page(wanted.Where(p => p.Freshness == PracticeFreshness.Current), before, cancel);
        if (page.Rows.Count == 0 || page.Older is null)
        {
            page = await AddStale(page, wanted.Where(p => p.Freshness != PracticeFreshness.Current), before, cancel);
        }

        return new PracticePage(page, await Signs(page.Rows, cancel));
    }

    private async Task<RowPage> AddStale(RowPage page, IQueryable<Practice> stale, string? before, CancellationToken cancel)
    {
        var cursor = before is not null && before.StartsWith(Stale) ? before[1..] : null;
        var room = Listing.PageSize - page.Rows.Count;
        if (room == 0)
        {
            return page with { Older = await stale.AnyAsync(cancel) ? $"{Stale}" : null };
        }

        var more = await listing.Page(stale, cursor, cancel, room);
        return new RowPage([.. page.Rows, .. more.Rows], more.Older is null ? null : Stale + more.Older, before is null);
    }

    private async Task<IReadOnlyDictionary<long, IReadOnlyList<Badge>>> Signs(IReadOnlyList<ItemRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var found = await db.Set<Practice>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.ReviewedUtc, p.AdoptionCount, p.IsComplete, p.Freshness }).ToListAsync(cancel);
        return found.ToDictionary(f => f.Id, f => Badge.Of(f.ReviewedUtc, f.AdoptionCount, f.IsComplete, f.Freshness));
    }
}

public sealed record PracticePage(RowPage Rows, IReadOnlyDictionary<long, IReadOnlyList<Badge>> Badges);

public sealed record CensusLine(ServiceKind Kind, PracticeNeed? Need, PracticeStage Stage, string? Area, bool IsReviewed, bool IsAdopted, bool IsComplete, int Count);
