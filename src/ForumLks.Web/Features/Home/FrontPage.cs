using ForumLks.Web.Data;
using ForumLks.Web.Features.FollowUps;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Home;

/// <summary>What is new, what is near and what was decided, of all that a reader may see; read once for all who may see the same.</summary>
public sealed class FrontPage(ForumDb db, FollowUpReading followUps, QueryCache queries, Listing listing, Places places, Say say, TimeProvider clock)
{
    private const int MostNear = 4;

    public ValueTask<HomeContent> Read(Reader reader, CancellationToken cancel) =>
        queries.Get($"beranda {say.Today}", reader, [PageCacheTags.Content, PageCacheTags.Places], c => Gather(reader, c), cancel);

    /// <summary>From the place itself; from its whole province where the place has little. Null for a place that nobody knows.</summary>
    public async Task<NearNews?> Near(string? code, Reader reader, CancellationToken cancel)
    {
        if (code is null || (await places.Now(cancel)).Area(code) is not { } area)
        {
            return null;
        }

        return await queries.Get($"dekat {code}", reader, [PageCacheTags.Content, PageCacheTags.Places], c => ReadNear(area, reader, c), cancel);
    }

    private async Task<NearNews> ReadNear(Area area, Reader reader, CancellationToken cancel)
    {
        var (code, province) = (area.Code, area.ProvinceCode + ".");
        var published = db.Set<ContentItem>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime);
        var own = await listing.Rows(published.Where(i => i.Area == code), MostNear, cancel);
        var rows = own.Count >= MostNear
            ? own
            : [.. own, .. await listing.Rows(published.Where(i => i.Area != code && i.Area!.StartsWith(province)), MostNear - own.Count, cancel)];
        return new NearNews(area.FullName, $"/wilayah/{code}", rows, own.Count);
    }

    private async Task<HomeContent> Gather(Reader reader, CancellationToken cancel)
    {
        var published = db.Set<ContentItem>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime);
        HomeGroup[] groups =
        [
            new("Praktik terbaru", "/praktik", "Semua praktik", await Newest(published, nameof(Practice), 4, cancel)),
            new("Kabar dari daerah", "/berita", "Semua berita", await Newest(published, nameof(Features.News.News), 3, cancel)),
            new("Sumber daya baru", "/sumber", "Semua sumber daya", await Newest(published, nameof(Features.Resources.Resource), 3, cancel)),
        ];
        return new HomeContent(groups, await Decisions(reader, cancel));
    }

    private async Task<IReadOnlyList<HomeDecision>> Decisions(Reader reader, CancellationToken cancel)
    {
        var dated = followUps.Items(reader).Where(d => d.Kind == MeetingItemKind.Keputusan && d.Deadline != null);
        var today = say.Today;
        List<FoundDecision> found =
        [
            .. (await dated.Where(d => d.Deadline < today).OrderByDescending(d => d.Deadline).Take(1).ToListAsync(cancel))
                .Concat(await dated.Where(d => d.Deadline >= today).OrderBy(d => d.Deadline).Take(2).ToListAsync(cancel)),
        ];
        var cells = await followUps.CellsOf(found, cancel);
        return [.. found.Select(d => new HomeDecision(d, Progress.Count([.. cells[(d.ReportId, d.Number)]], d.Deadline, today)))];
    }

    private Task<IReadOnlyList<ItemRow>> Newest(IQueryable<ContentItem> published, string type, int count, CancellationToken cancel) =>
        listing.Rows(published.Where(i => i.Type == type), count, cancel);
}

/// <param name="Decisions">The one most lately overdue and the next two that fall due.</param>
public sealed record HomeContent(IReadOnlyList<HomeGroup> Groups, IReadOnlyList<HomeDecision> Decisions)
{
    public static readonly HomeContent Empty = new([], []);
}

public sealed record HomeGroup(string Heading, string Url, string More, IReadOnlyList<ItemRow> Rows);

public sealed record HomeDecision(FoundDecision Item, Progress Progress);

/// <param name="Own">How many of the rows are from the place itself; the others are from its province.</param>
public sealed record NearNews(string Name, string Url, IReadOnlyList<ItemRow> Rows, int Own);
