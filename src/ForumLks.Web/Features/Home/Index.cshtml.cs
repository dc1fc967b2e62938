using ForumLks.Web.Data;
using ForumLks.Web.Features.FollowUps;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Home;

[AllowAnonymous]
public sealed class IndexModel(ForumDb db, FollowUpReading followUps, IDiscussed discussed, QueryCache queries, Listing listing, Say say, TimeProvider clock) : PageModel
{
    public IReadOnlyList<HomeGroup> Groups { get; private set; } = [];
    /// <summary>The one most lately overdue and the next two that fall due.</summary>
    public IReadOnlyList<HomeDecision> Decisions { get; private set; } = [];

    /// <summary>What has waited longest for a first answer.</summary>
    public IReadOnlyList<DiscussedRow> Unanswered { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places, discussed.CacheTag);
        Unanswered = await discussed.Unanswered(null, HttpContext.Reader, 3, cancel);
        (Groups, Decisions) = await queries.Get($"beranda {say.Today}", HttpContext.Reader, [PageCacheTags.Content, PageCacheTags.Places], Read, cancel);
    }

    private async Task<HomeContent> Read(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var published = db.Set<ContentItem>().PublishedFor(HttpContext.Reader, now);
        HomeGroup[] groups =
        [
            new("Praktik terbaru", "/praktik", "Semua praktik", await Newest(published, nameof(Practice), 4, cancel)),
            new("Kabar dari daerah", "/berita", "Semua berita", await Newest(published, nameof(Features.News.News), 3, cancel)),
            new("Sumber daya baru", "/sumber", "Semua sumber daya", await Newest(published, nameof(Features.Resources.Resource), 3, cancel)),
        ];
        var dated = followUps.Items(HttpContext.Reader).Where(d => d.Kind == MeetingItemKind.Keputusan && d.Deadline != null);
        var today = say.Today;
        List<FoundDecision> found =
        [
            .. (await dated.Where(d => d.Deadline < today).OrderByDescending(d => d.Deadline).Take(1).ToListAsync(cancel))
                .Concat(await dated.Where(d => d.Deadline >= today).OrderBy(d => d.Deadline).Take(2).ToListAsync(cancel)),
        ];
        var cells = await followUps.CellsOf(found, cancel);
        HomeDecision[] decisions = [.. found.Select(d => new HomeDecision(d, Progress.Count([.. cells[(d.ReportId, d.Number)]], d.Deadline, today)))];
        return new HomeContent(groups, decisions);
    }

    private Task<IReadOnlyList<ItemRow>> Newest(IQueryable<ContentItem> published, string type, int count, CancellationToken cancel) =>
        listing.Rows(published.Where(i => i.Type == type), count, cancel);
}

internal sealed record HomeContent(IReadOnlyList<HomeGroup> Groups, IReadOnlyList<HomeDecision> Decisions);

public sealed record HomeGroup(string Heading, string Url, string More, IReadOnlyList<ItemRow> Rows);

public sealed record HomeDecision(FoundDecision Item, Progress Progress);
