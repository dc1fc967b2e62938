using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Meetings;

[AllowAnonymous]
public sealed class IndexModel(ForumDb db, QueryCache queries, Listing listing, Say say, TimeProvider clock) : PageModel
{
    public RowPage Shown { get; private set; } = RowPage.Empty;
    public IReadOnlyDictionary<long, MeetingFacts> Facts { get; private set; } = new Dictionary<long, MeetingFacts>();

    public async Task OnGetAsync(string? sebelum, CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(MeetingReport)));
        (Shown, Facts) = sebelum is null
            ? await queries.Get($"rakor {say.Today}", HttpContext.Reader, [PageCacheTags.Type(nameof(MeetingReport)), PageCacheTags.Places], c => Read(null, c), cancel)
            : await Read(sebelum, cancel);
    }

    private async Task<MeetingPage> Read(string? before, CancellationToken cancel)
    {
        var reports = db.Set<ContentItem>().Where(i => i.Type == nameof(MeetingReport)).PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime);
        var page = await listing.Page(reports, before, cancel);
        var ids = page.Rows.Select(r => r.Id).ToList();
        var today = say.Today;
        var facts = await db.Set<MeetingReport>().AsNoTracking().Where(m => ids.Contains(m.Id))
            .Select(m => new { m.Id, m.StartsOn, m.Content, Decisions = m.Decisions.Count(d => d.Kind == MeetingItemKind.Keputusan), Late = m.Decisions.Count(d => d.Deadline < today) })
            .ToListAsync(cancel);
        return new MeetingPage(page, facts.ToDictionary(f => f.Id, f => new MeetingFacts(f.StartsOn, f.Content.Kinds, f.Decisions, f.Late)));
    }

    private sealed record MeetingPage(RowPage Shown, IReadOnlyDictionary<long, MeetingFacts> Facts);
}

public sealed record MeetingFacts(DateOnly StartsOn, IReadOnlyList<MeetingKind> Kinds, int Decisions, int Late);
