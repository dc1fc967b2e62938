using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>Pleas and who was asked; the unanswered ones first, for as long as nobody answers.</summary>
[AllowAnonymous]
public sealed class AspirationsModel(ForumDb db, FollowUpReading reading) : PageModel
{
    private const int Most = 300;

    public IReadOnlyList<(FoundDecision Item, DateOnly? AnsweredOn)> Shown { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places);
        var items = await reading.Items(HttpContext.Reader).Where(i => i.Kind == MeetingItemKind.Aspirasi).OrderByDescending(i => i.MetOn).Take(Most).ToListAsync(cancel);
        var reports = items.Select(i => i.ReportId).Distinct().ToList();
        var answers = (await db.Set<AspirationAnswer>().AsNoTracking().Where(a => reports.Contains(a.MeetingReportId)).Select(a => new { a.MeetingReportId, a.Number, a.On }).ToListAsync(cancel))
            .ToLookup(a => (a.MeetingReportId, a.Number), a => (DateOnly?)a.On);
        Shown = [.. items.Select(i => (i, answers[(i.ReportId, i.Number)].Max())).OrderBy(p => p.Item2 is not null)];
    }
}
