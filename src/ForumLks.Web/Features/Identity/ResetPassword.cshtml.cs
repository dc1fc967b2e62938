using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

[AllowAnonymous]
public sealed class ResetPasswordModel(ForumDb db, UserManager<Member> members) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Siapa { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kunci { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => ModelState.Clear();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var member = await db.Set<Member>().FirstOrDefaultAsync(m => m.PublicId == Siapa && m.IsEnabled, cancel);
        if (ModelState.IsValid)
        {
            // A new password makes a new security stamp: every other device is signed out.
            var result = member is null
                ? IdentityResult.Failed(new IndonesianIdentityErrors().InvalidToken())
                : await members.ResetPasswordAsync(member, Kunci ?? "", Input.Password);
            if (result.Succeeded)
            {
                await members.SetLockoutEndDateAsync(member!, null);
                TempData["Pesan"] = "Kata sandi baru tersimpan. Silakan masuk.";
                return Redirect("/masuk");
            }

            foreach (var error in result.Errors)
            {
                ModelState.AddModelError("", error.Description);
            }
        }

        return this.Refused();
    }

    public sealed record InputModel
    {
        [Display(Name = "Kata sandi baru"), Required, StringLength(200)]
        public string Password { get; set; } = "";
    }
}
