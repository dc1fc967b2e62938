using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Visits;

/// <summary>A page of one visit, for its travellers.</summary>
public abstract class VisitPage(VisitDesk desk) : PageModel
{
    protected VisitDesk Desk => desk;

    public Visit Visit { get; private set; } = null!;

    /// <summary>The institution that the reader travels for.</summary>
    public Traveller Mine { get; private set; } = null!;

    public string Here => $"/studi-banding/{Visit.PublicId}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        if (!await Load())
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Once more from the database, after a conflict.</summary>
    protected async Task<bool> Load()
    {
        desk.Db.ChangeTracker.Clear();
        if (await desk.Find((string)RouteData.Values["id"]!, HttpContext.Reader, HttpContext.RequestAborted) is not { } visit)
        {
            return false;
        }

        (Visit, Mine) = (visit, visit.Of(HttpContext.Reader.Id)!);
        return true;
    }

    /// <summary>Does what the rules allow; a broken rule is said, and what was typed stays.</summary>
    protected async Task<bool> Try(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return false;
        }
    }

    protected RedirectResult Done(string message, string to)
    {
        TempData["Pesan"] = message;
        return Redirect(to);
    }
}
