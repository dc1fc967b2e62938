using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>A page under a report's address for the admins of its space; to everybody else it is not there.</summary>
public abstract class ReportPage(ForumDb db, RatificationDesk ratifications, TimeProvider clock) : PageModel
{
    public MeetingReport Report { get; private set; } = null!;

    /// <summary>What is known of the way so far; nothing is written by looking.</summary>
    public Ratification Way { get; private set; } = null!;

    protected ForumDb Db => db;

    protected RatificationDesk Ratifications => ratifications;

    protected Guid Me => HttpContext.Reader.Id!.Value;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected string Address => $"/rakor/{Report.Slug}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await Load(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await Prepare(HttpContext.RequestAborted);
        await next();
    }

    protected virtual Task Prepare(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Does it and says so; a broken rule is said on the same page, with all that was typed.</summary>
    protected async Task<IActionResult> Do(Func<Task<string>> act, string? backTo = null)
    {
        if (ModelState.IsValid)
        {
            try
            {
                TempData["Pesan"] = await act();
                return Redirect(backTo ?? Request.Path);
            }
            catch (BrokenRule broken)
            {
                Db.ChangeTracker.Clear();
                await Load(HttpContext.RequestAborted);
                await Prepare(HttpContext.RequestAborted);
                ModelState.AddModelError("", broken.Message);
            }
        }

        return this.Refused();
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        var slug = RouteData.Values["slug"] as string;
        var report = await db.Set<MeetingReport>().VisibleTo(HttpContext.Reader, Now).FirstOrDefaultAsync(r => r.Slug == slug, cancel);
        if (report is null || !HttpContext.Reader.Administers(report.SpaceId))
        {
            return false;
        }

        Report = report;
        Way = await db.Set<Ratification>().AsNoTracking().FirstOrDefaultAsync(r => r.MeetingReportId == report.Id, cancel) ?? Ratification.Of(report.Id);
        return true;
    }
}
