using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Administration;

/// <summary>Which areas belong to which cluster of a scheme.</summary>
[Authorize(Policies.PlatformAdmin)]
public sealed class ClustersModel(ForumDb db, Places places) : PageModel
{
    public Gazetteer Places { get; private set; } = null!;

    [BindProperty]
    public MoveInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => Places = await places.Now(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var scheme = await db.Set<ClusterScheme>().Include(s => s.Clusters).ThenInclude(c => c.Members).AsSplitQuery().FirstOrDefaultAsync(s => s.Id == Input.SchemeId, cancel);
        var target = scheme?.Clusters.FirstOrDefault(c => c.Id == Input.ClusterId);
        var area = await db.Set<Area>().FirstOrDefaultAsync(a => a.Code == Input.AreaCode, cancel);
        Places = await places.Now(cancel);
        if (target is null || area is null)
        {
            ModelState.AddModelError("", "Pilih kabupaten/kota dan karesidenan dari daftar.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        try
        {
            scheme!.Move(area!.Code, target!, Input.Note);
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return this.Refused();
        }

        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = $"{area.FullName} sekarang termasuk {target!.Name} menurut {scheme.Name}.";
        return Redirect("/admin/karesidenan");
    }

    public sealed record MoveInput
    {
        public long SchemeId { get; set; }

        public long ClusterId { get; set; }

        [Required]
        public string AreaCode { get; set; } = "";

        [Display(Name = "Catatan"), StringLength(300)]
        public string? Note { get; set; }
    }
}
