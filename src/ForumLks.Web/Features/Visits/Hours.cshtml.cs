using System.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>The question hours of a practice's host as a calendar, for whoever may read the practice: calendars cannot sign in.</summary>
[AllowAnonymous]
public sealed class HoursModel(ForumDb db, SiteAddress site, Say say, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var practice = await db.Set<Practice>().AsNoTracking().PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime).FirstOrDefaultAsync(p => p.Slug == slug, cancel);
        if (practice is null || await db.Set<Hosting>().AsNoTracking().FirstOrDefaultAsync(h => h.MemberId == practice.OwnerId, cancel) is not { } hosting)
        {
            return NotFound();
        }

        var text = QuestionCalendar.Write(hosting, practice.Content.OwnerName, site.LinkTo($"/praktik/{practice.Slug}"), say.Today);
        return File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", $"jam-tanya-{practice.Slug}.ics");
    }
}
