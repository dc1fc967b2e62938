using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

public sealed class AccountModel(ForumDb db, UserManager<Member> members, SignInManager<Member> signIn, Listing listing, TimeProvider clock) : PageModel
{
    public Member Member { get; private set; } = null!;
    public IReadOnlyList<ItemRow> Mine { get; private set; } = [];
    public IReadOnlyList<FormDraft> Drafts { get; private set; } = [];

    [BindProperty]
    public ProfileInput Profile { get; set; } = new();

    [BindProperty]
    public PasswordInput Password { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        Profile = new ProfileInput { DisplayName = Member.DisplayName, Position = Member.Position };
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostProfileAsync(CancellationToken cancel)
    {
        await Load(cancel);
        if (!Only(nameof(Profile)))
        {
            return this.Refused();
        }

        Member.Introduce(Profile.DisplayName, Profile.Position, Member.InstitutionId);
        await db.SaveChangesAsync(cancel);
        return Done("Profil tersimpan.");
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancel)
    {
        await Load(cancel);
        if (!Only(nameof(Password)))
        {
            return this.Refused();
        }

        var changed = await members.ChangePasswordAsync(Member, Password.Current, Password.New);
        if (!changed.Succeeded)
        {
            foreach (var error in changed.Errors)
            {
                ModelState.AddModelError("Password.Current", error.Description);
            }

            return this.Refused();
        }

        await signIn.RefreshSignInAsync(Member);
        return Done("Kata sandi diganti. Perangkat lain sudah keluar.");
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel)
    {
        await Load(cancel);
        await members.UpdateSecurityStampAsync(Member);
        await signIn.SignOutAsync();
        TempData["Pesan"] = "Anda sudah keluar dari semua perangkat.";
        return Redirect("/masuk");
    }

    private async Task Load(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        Member = await db.Set<Member>().FirstAsync(m => m.Id == me, cancel);
        Mine = await listing.Rows(db.Set<ContentItem>().VisibleTo(HttpContext.Reader, clock.GetUtcNow().UtcDateTime).Where(i => i.OwnerId == me), 20, cancel);
        Drafts = await db.Set<FormDraft>().AsNoTracking().Where(d => d.OwnerId == me).OrderByDescending(d => d.AtUtc).Take(20).ToListAsync(cancel);
    }

    /// <summary>Two forms share the page; only the one that was sent is judged.</summary>
    private bool Only(string form)
    {
        foreach (var other in ModelState.Keys.Where(k => !k.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(other);
        }

        return ModelState.IsValid;
    }

    private RedirectResult Done(string message)
    {
        TempData["Pesan"] = message;
        return Redirect("/akun");
    }

    public sealed record ProfileInput
    {
        [Display(Name = "Nama tampilan"), Required, StringLength(120), WithoutContact]
        public string DisplayName { get; set; } = "";

        [Display(Name = "Jabatan atau peran"), StringLength(120), WithoutContact]
        public string? Position { get; set; }
    }

    public sealed record PasswordInput
    {
        [Display(Name = "Kata sandi sekarang"), Required, StringLength(200)]
        public string Current { get; set; } = "";

        [Display(Name = "Kata sandi baru"), Required, StringLength(200)]
        public string New { get; set; } = "";
    }
}
