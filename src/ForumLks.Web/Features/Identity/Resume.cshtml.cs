using ForumLks.Web.Platform.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Identity;

/// <summary>Offers a form again that arrived too late; whoever holds the unguessable address is its writer.</summary>
[AllowAnonymous]
public sealed class ResumeModel(HeldForms held) : PageModel
{
    public HeldForm Held { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await held.Find(token, cancel) is not { } found)
        {
            return NotFound();
        }

        Held = found;
        return Page();
    }
}
