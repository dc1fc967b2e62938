using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Platform.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Identity;

[AllowAnonymous]
public sealed class SignInModel(UserManager<Member> members, SignInManager<Member> signIn) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Kembali { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Simpan { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Redirect(Back) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Refuse(null);
        }

        var name = Input.Name.Trim();
        var member = name.Contains('@') ? await members.FindByEmailAsync(name) : await members.FindByNameAsync(name.ToLowerInvariant());
        if (member is not { IsEnabled: true })
        {
            // The same work and the same words as for a wrong password, so that nobody learns who has an account.
            members.PasswordHasher.HashPassword(new Member(), Input.Password);
            return Refuse(WrongPair);
        }

        var result = await signIn.PasswordSignInAsync(member, Input.Password, Input.Remember, lockoutOnFailure: true);
        return result.Succeeded ? Redirect(Back)
            : Refuse(result.IsLockedOut ? "Terlalu banyak percobaan. Coba lagi lima belas menit lagi, atau atur ulang kata sandi." : WrongPair);
    }

    private const string WrongPair = "Nama dan kata sandi tidak cocok. Periksa huruf besar dan kecil.";

    private string Back => Url.IsLocalUrl(Kembali) ? Kembali! : "/";

    private PageResult Refuse(string? sentence)
    {
        if (sentence is not null)
        {
            ModelState.AddModelError("", sentence);
        }

        return this.Refused();
    }

    public sealed record InputModel
    {
        [Display(Name = "Surel atau nama pengguna"), Required, StringLength(200)]
        public string Name { get; set; } = "";

        [Display(Name = "Kata sandi"), Required, StringLength(200)]
        public string Password { get; set; } = "";

        [Display(Name = "Tetap masuk di perangkat ini")]
        public bool Remember { get; set; }
    }
}
