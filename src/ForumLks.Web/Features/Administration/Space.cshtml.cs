using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Administration;

/// <summary>A space's people: invitations by single-use link and QR, and roles.</summary>
[Authorize(Policies.AnyAdmin)]
public sealed class SpaceModel(ForumDb db, SpaceList spaces, TimeProvider clock) : PageModel
{
    public Space Space { get; private set; } = null!;
    public IReadOnlyList<Invitation> Open { get; private set; } = [];
    public IReadOnlyList<Member> Members { get; private set; } = [];
    public string? NewLink { get; private set; }
    public string? NewQr { get; private set; }
    public DateTime NewExpiry { get; private set; }

    [BindProperty]
    public InviteInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Load(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostInviteAsync(string slug, CancellationToken cancel)
    {
        if (!await Load(slug, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var (invitation, secret) = Invitation.To(Space.Id, Input.Role, Input.Note, HttpContext.Reader.Id, Now, TimeSpan.FromDays(Input.Days));
        db.Add(invitation);
        await db.SaveChangesAsync(cancel);
        NewLink = $"{Request.Scheme}://{Request.Host}/undangan/{secret}";
        NewExpiry = invitation.ExpiresUtc;
        NewQr = Qr.QrOf(NewLink);
        Open = [invitation, .. Open];
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string slug, long id, CancellationToken cancel)
    {
        if (!await Load(slug, cancel))
        {
            return NotFound();
        }

        var invitation = await db.Set<Invitation>().FirstOrDefaultAsync(i => i.Id == id && i.SpaceId == Space.Id, cancel);
        invitation?.Revoke(Now);
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = "Undangan dibatalkan.";
        return Redirect($"/ruang/{slug}/kelola");
    }

    public async Task<IActionResult> OnPostRoleAsync(string slug, string publicId, Role role, CancellationToken cancel)
    {
        if (!await Load(slug, cancel))
        {
            return NotFound();
        }

        var member = await db.Set<Member>().FirstOrDefaultAsync(m => m.PublicId == publicId, cancel);
        if (member is null)
        {
            return NotFound();
        }

        if (member.Id == HttpContext.Reader.Id && role == Role.ForumAdmin && !HttpContext.Reader.IsPlatformAdmin)
        {
            TempData["Pesan"] = "Anda tidak dapat mencabut peran pengurus Anda sendiri. Mintalah pengurus lain.";
            return Redirect($"/ruang/{slug}/kelola");
        }

        member.Revoke(Space.Id, role);
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = $"Peran {role.Word().ToLowerInvariant()} dicabut dari {member.DisplayName}.";
        return Redirect($"/ruang/{slug}/kelola");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<bool> Load(string slug, CancellationToken cancel)
    {
        var space = (await spaces.Now(cancel)).FirstOrDefault(s => s.Slug == slug);
        if (space is null || !HttpContext.Reader.Administers(space.Id))
        {
            return false;
        }

        Space = space;
        var now = Now;
        Open = await db.Set<Invitation>().AsNoTracking().Where(i => i.SpaceId == space.Id && i.UsedUtc == null && i.ExpiresUtc > now).OrderByDescending(i => i.Id).ToListAsync(cancel);
        Members = await db.Set<Member>().AsNoTracking().Where(m => m.Roles.Any(r => r.SpaceId == space.Id)).OrderBy(m => m.DisplayName).Take(500).ToListAsync(cancel);
        return true;
    }

    public sealed record InviteInput
    {
        [Display(Name = "Peran"), EnumDataType(typeof(Role))]
        public Role Role { get; set; }

        [Display(Name = "Catatan"), StringLength(160)]
        public string? Note { get; set; }

        [Display(Name = "Berlaku berapa hari"), Range(1, 60)]
        public int Days { get; set; } = 14;
    }
}
