using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Reviews;

/// <summary>The queue of those who may review.</summary>
public sealed class IndexModel(ReviewDesk desk, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(ReviewRequest Request, Practice Practice, string? WhyNot)> Rows { get; private set; } = [];
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ReviewDesk.IsReviewer(HttpContext.Reader))
        {
            return NotFound();
        }

        var rows = new List<(ReviewRequest, Practice, string?)>();
        foreach (var (request, practice) in await desk.Queue(HttpContext.Reader, cancel))
        {
            rows.Add((request, practice, await desk.WhyNot(practice, request, HttpContext.Reader, null, cancel)));
        }

        Rows = rows;
        return Page();
    }
}
