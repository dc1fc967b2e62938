using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Administration;

[Authorize(Policies.PlatformAdmin)]
public sealed class MembersModel(ForumDb db, ISpaceNames spaces) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<Member> Members { get; private set; } = [];
    public IReadOnlyList<SpaceName> Spaces { get; private set; } = [];
    public int Found { get; private set; }
    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Looking { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public GrantInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostGrantAsync(CancellationToken cancel)
    {
        await Load(cancel);
        var member = await db.Set<Member>().FirstOrDefaultAsync(m => m.UserName == Input.UserName.Trim().ToLowerInvariant(), cancel);
        if (member is null)
        {
            ModelState.AddModelError("Input.UserName", "Tidak ada anggota dengan nama pengguna itu.");
        }

        if (Spaces.All(s => s.Id != Input.SpaceId))
        {
            ModelState.AddModelError("Input.SpaceId", "Pilih ruangnya.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        member!.Grant(Input.SpaceId, Input.Role);
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = $"{member.DisplayName} sekarang {Input.Role.Word().ToLowerInvariant()}.";
        return Redirect("/admin/anggota");
    }

    /// <summary>A second admin of the platform, so that nobody is judge of their own acts; taken back by another one, never by oneself.</summary>
    public async Task<IActionResult> OnPostAdminAsync(string? siapa, bool jadi, CancellationToken cancel)
    {
        var name = (siapa ?? "").Trim().TrimStart('@').ToLowerInvariant();
        var member = await db.Set<Member>().FirstOrDefaultAsync(m => m.UserName == name && m.IsEnabled, cancel);
        if (member is null || member.Id == HttpContext.Reader.Id)
        {
            await Load(cancel);
            ModelState.Clear();
            ModelState.SetModelValue("siapa", siapa, siapa);
            ModelState.AddModelError("siapa", member is null ? "Tidak ada anggota aktif dengan nama pengguna itu." : "Peran Anda sendiri diubah admin lain.");
            return this.Refused();
        }

        member.MakePlatformAdmin(jadi);
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = jadi ? $"{member.DisplayName} sekarang admin pusat." : $"{member.DisplayName} bukan lagi admin pusat.";
        return Redirect("/admin/anggota");
    }

    public async Task<IActionResult> OnPostEnableAsync(string publicId, bool enabled, CancellationToken cancel)
    {
        var member = await db.Set<Member>().FirstOrDefaultAsync(m => m.PublicId == publicId, cancel);
        if (member is null)
        {
            return NotFound();
        }

        if (member.Id == HttpContext.Reader.Id)
        {
            TempData["Pesan"] = "Anda tidak dapat menonaktifkan akun Anda sendiri.";
            return Redirect("/admin/anggota");
        }

        member.Enable(enabled);
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = enabled ? $"Akun {member.DisplayName} aktif lagi." : $"Akun {member.DisplayName} dinonaktifkan dan langsung keluar.";
        return Redirect("/admin/anggota");
    }

    private async Task Load(CancellationToken cancel)
    {
        Spaces = await spaces.All(cancel);
        var found = db.Set<Member>().AsNoTracking();
        if (Looking?.Trim().ToUpperInvariant() is { Length: > 0 } words)
        {
            found = found.Where(m => m.DisplayName.ToUpper().Contains(words) || m.UserName!.ToUpper().Contains(words));
        }

        Found = await found.CountAsync(cancel);
        Number = Math.Clamp(Number, 1, Pages);
        Members = await found.OrderBy(m => m.DisplayName).ThenBy(m => m.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
    }

    public sealed record GrantInput
    {
        [Display(Name = "Nama pengguna"), Required, StringLength(60)]
        public string UserName { get; set; } = "";

        [Display(Name = "Ruang")]
        public long SpaceId { get; set; }

        [Display(Name = "Peran"), EnumDataType(typeof(Role))]
        public Role Role { get; set; }
    }
}
