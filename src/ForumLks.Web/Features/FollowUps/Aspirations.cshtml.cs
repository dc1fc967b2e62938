using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>Where pleas were listed before there was one list of all that is asked for; links and papers still name it.</summary>
[AllowAnonymous]
public sealed class AspirationsModel : PageModel
{
    public IActionResult OnGet() => RedirectPermanent("/aspirasi?dari=rakor");
}
