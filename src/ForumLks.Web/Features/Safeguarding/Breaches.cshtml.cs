using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>The register of breaches, each with its clock.</summary>
[Authorize(Policies.PlatformAdmin), Ungated("the register is read by platform admins alone")]
public sealed class BreachesModel(ForumDb db, Say say, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Breach> Breaches { get; private set; } = [];
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    [BindProperty]
    public BreachInput Input { get; set; } = new();

    public async Task OnGetAsync(string? kasus, CancellationToken cancel)
    {
        Input = new BreachInput { CaseCode = kasus is { Length: <= 12 } ? kasus : null, DiscoveredOn = say.Today };
        await Load(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && Input.DiscoveredUtc() > Now)
        {
            ModelState.AddModelError("Input.DiscoveredOn", "Saat diketahuinya belum tiba.");
        }

        if (!ModelState.IsValid)
        {
            await Load(cancel);
            return this.Refused();
        }

        var breach = Breach.Of(Input, Input.DiscoveredUtc(), HttpContext.Reader.Id!.Value);
        db.Add(breach);
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = "Insiden tercatat. Jam 3 × 24 berjalan.";
        return Redirect($"/admin/insiden/{breach.Id}");
    }

    private async Task Load(CancellationToken cancel) => Breaches = await db.Set<Breach>().AsNoTracking().OrderByDescending(b => b.DiscoveredUtc).Take(200).ToListAsync(cancel);
}
