using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

/// <summary>The agenda of one meeting, for everybody who may read it.</summary>
[AllowAnonymous]
public sealed class ShowModel(ForumDb db, MeetingAccess access) : PageModel
{
    public MeetingReport Report { get; private set; } = null!;
    public Agenda? Agenda { get; private set; }
    public CalendarEvent Event { get; private set; } = null!;
    public bool IsKeeper { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await access.Readable(slug, HttpContext.Reader, cancel) is not { } report)
        {
            return NotFound();
        }

        Report = report;
        IsKeeper = access.Keeps(HttpContext.Reader, report);
        Agenda = await db.Set<Agenda>().AsNoTracking().FirstOrDefaultAsync(a => a.MeetingReportId == report.Id, cancel);
        Event = CalendarEvent.Of(report, Agenda);
        HttpContext.CachePublicly(PageCacheTags.Item(report.Id));
        return Page();
    }
}
