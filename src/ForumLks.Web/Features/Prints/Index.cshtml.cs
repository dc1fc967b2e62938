using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Prints;

/// <summary>What of a meeting can be printed, copied and shared.</summary>
[AllowAnonymous]
public sealed class IndexModel(MeetingPapers papers) : PageModel
{
    public MeetingPaper Paper { get; private set; } = null!;
    public string Message { get; private set; } = "";

    public IEnumerable<PrintKind> Kinds => PrintKind.All.Where(k => !k.NamesPeople || Paper.IsKeeper);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await papers.Find(slug, HttpContext.Reader, cancel) is not { } paper)
        {
            return NotFound();
        }

        (Paper, Message) = (paper, ReportText.Of(paper));
        return Page();
    }
}
