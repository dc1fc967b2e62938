using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

/// <summary>How far a practice is from complete, and the way into each section.</summary>
public sealed class DeepenModel(SectionDesk desk) : PageModel
{
    public Practice Practice { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await desk.Open(slug, HttpContext.Reader, cancel) is not { } practice)
        {
            return NotFound();
        }

        Practice = practice;
        return Page();
    }
}
