using ForumLks.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Identity;

/// <summary>
/// Its button stands on every page of a signed-in person. A token of its own in each would make every page a different one, so that none
/// could be compressed once for all; where the form comes from is enough for leaving.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class SignOutModel(SignInManager<Member> signIn) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Request.IsFromOurPages())
        {
            return Page();
        }

        await signIn.SignOutAsync();
        return Redirect("/");
    }
}
