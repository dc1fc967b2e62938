using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Reviews;

/// <summary>The keepers of a practice ask for a review, or for another after they have worked it over.</summary>
public sealed class AskModel(ForumDb db, SectionDesk sections, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) =>
        await sections.Open(slug, HttpContext.Reader, cancel) is null ? NotFound() : Redirect($"/praktik/{slug}#telaah");

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await sections.Open(slug, HttpContext.Reader, cancel) is not { Status: ContentStatus.Published } practice)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var request = await db.Set<ReviewRequest>().FirstOrDefaultAsync(r => r.PracticeId == practice.Id, cancel);
        if (request is null)
        {
            db.Add(ReviewRequest.For(practice.Id, now));
        }
        else if (request.DoneUtc is not null)
        {
            request.AskAgain(now);
        }

        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = "Permintaan telaah masuk antrean.";
        return Redirect($"/praktik/{slug}#telaah");
    }
}
