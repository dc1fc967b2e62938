using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Identity;

[AllowAnonymous]
public sealed class ForgotPasswordModel(ForumDb db, UserManager<Member> members, IPostbox postbox, SiteAddress address) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool Sent { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        if (await members.FindByEmailAsync(Input.Email.Trim()) is { IsEnabled: true, Email: { } email } member)
        {
            var token = await members.GeneratePasswordResetTokenAsync(member);
            var link = address.LinkTo($"/atur-sandi?siapa={member.PublicId}&kunci={Uri.EscapeDataString(token)}");
            postbox.Post(db, email, "Atur ulang kata sandi ForumLKS", $"""
                Seseorang, semoga Anda, meminta kata sandi baru untuk akun ForumLKS ini.

                Buka tautan berikut dalam satu hari:
                {link}

                Bila bukan Anda yang meminta, abaikan surat ini. Kata sandi lama tetap berlaku.
                """, Why.Account);
            await db.SaveChangesAsync(cancel);
        }

        Sent = true;
        return Page();
    }

    public sealed record InputModel
    {
        [Display(Name = "Surel"), Required, EmailAddress, StringLength(200)]
        public string Email { get; set; } = "";
    }
}
