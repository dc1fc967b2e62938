using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

/// <summary>Turns an invitation into an account. The same page serves the set-up code of an empty site.</summary>
[AllowAnonymous]
public sealed class AcceptInvitationModel(ForumDb db, UserManager<Member> members, SignInManager<Member> signIn, SpaceList spaces, TimeProvider clock) : PageModel
{
    public const string ConsentVersion = "2026-11";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string? SpaceName { get; private set; }

    public async Task OnGetAsync(string? secret, CancellationToken cancel)
    {
        Input.Secret = secret ?? "";
        await NameTheSpace(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Input.IsAdult)
        {
            ModelState.AddModelError("Input.IsAdult", "Akun hanya untuk orang yang sudah berusia 18 tahun.");
        }

        if (!Input.Agrees)
        {
            ModelState.AddModelError("Input.Agrees", "Tanpa persetujuan ini akun tidak dapat dibuat.");
        }

        var invitation = await Find(cancel);
        if (invitation?.IsOpen(Now) != true)
        {
            ModelState.AddModelError("Input.Secret", "Kode undangan ini tidak dikenal, sudah dipakai, atau sudah lewat masa berlakunya. Mintalah yang baru kepada pengurus.");
        }

        if (!ModelState.IsValid)
        {
            return await Refuse(cancel);
        }

        try
        {
            var (member, problems) = await db.InTransaction(c => Create(invitation!), cancel);
            foreach (var problem in problems)
            {
                ModelState.AddModelError("", problem.Description);
            }

            if (problems.Count > 0)
            {
                return await Refuse(cancel);
            }

            await signIn.SignInAsync(member, isPersistent: false);
            TempData["Pesan"] = $"Selamat datang, {member.DisplayName}.";
            return Redirect("/akun");
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("Input.Secret", "Undangan ini baru saja dipakai.");
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Somebody else's account, or this form's own second copy, was written between the check and the save.
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", "Nama pengguna atau alamat surel itu baru saja dipakai. Bila Anda menekan tombol dua kali, akun Anda sudah jadi: silakan masuk.");
        }

        return await Refuse(cancel);
    }

    private async Task<(Member Member, List<IdentityError> Problems)> Create(Invitation invitation)
    {
        var member = Member.Named(Input.UserName.Trim().ToLowerInvariant(), OrchardId.New(), Now);
        member.Email = Input.Email.Trim();
        member.Introduce(Input.DisplayName, Input.Position, null);
        member.Consent(ConsentVersion, Now);
        // The password is judged before anything is written: a refused account must not use the invitation up.
        foreach (var rule in members.PasswordValidators)
        {
            if (await rule.ValidateAsync(members, member, Input.Password) is { Succeeded: false } weak)
            {
                return (member, [.. weak.Errors]);
            }
        }

        invitation.Use(member, Now);
        var created = await members.CreateAsync(member, Input.Password);
        return (member, [.. created.Errors]);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<Invitation?> Find(CancellationToken cancel)
    {
        var hash = Invitation.HashOf(Input.Secret.Trim().ToLowerInvariant());
        return db.Set<Invitation>().FirstOrDefaultAsync(i => i.SecretHash == hash, cancel);
    }

    private async Task NameTheSpace(CancellationToken cancel)
    {
        var invitation = Input.Secret.Length > 0 ? await Find(cancel) : null;
        SpaceName = invitation?.IsOpen(Now) == true ? (await spaces.Find(invitation.SpaceId, cancel))?.Name : null;
    }

    private async Task<PageResult> Refuse(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await NameTheSpace(cancel);
        return this.Refused();
    }

    public sealed record InputModel
    {
        [Display(Name = "Kode undangan"), Required, StringLength(40)]
        public string Secret { get; set; } = "";

        [Display(Name = "Nama tampilan"), Required, StringLength(120), WithoutContact]
        public string DisplayName { get; set; } = "";

        [Display(Name = "Jabatan atau peran"), StringLength(120), WithoutContact]
        public string? Position { get; set; }

        [Display(Name = "Nama pengguna"), Required, StringLength(60, MinimumLength = 3, ErrorMessage = "{0} antara {2} dan {1} huruf.")]
        public string UserName { get; set; } = "";

        [Display(Name = "Surel"), Required, EmailAddress, StringLength(200)]
        public string Email { get; set; } = "";

        [Display(Name = "Kata sandi"), Required, StringLength(200)]
        public string Password { get; set; } = "";

        [Display(Name = "Saya berusia 18 tahun atau lebih.")]
        public bool IsAdult { get; set; }

        [Display(Name = "Saya menyetujui data saya disimpan untuk keperluan forum ini.")]
        public bool Agrees { get; set; }
    }
}
