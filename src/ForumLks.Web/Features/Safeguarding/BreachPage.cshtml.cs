using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>One breach: its clock, whom it was told, and the letters to print.</summary>
[Authorize(Policies.PlatformAdmin), Ungated("it records only that letters went out")]
public sealed class BreachPageModel(ForumDb db, TimeProvider clock) : PageModel
{
    public Breach Breach { get; private set; } = null!;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostSubjectsAsync(long id, CancellationToken cancel) => Step(id, b => b.TellSubjects(Now), cancel);

    public Task<IActionResult> OnPostAuthorityAsync(long id, CancellationToken cancel) => Step(id, b => b.TellAuthority(Now), cancel);

    private async Task<IActionResult> Step(long id, Action<Breach> step, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        try
        {
            step(Breach);
            await db.SaveChangesAsync(cancel);
            TempData["Pesan"] = "Tercatat.";
        }
        catch (BrokenRule broken)
        {
            TempData["Pesan"] = broken.Message;
        }

        return Redirect($"/admin/insiden/{id}");
    }

    private async Task<bool> Load(long id, CancellationToken cancel)
    {
        var found = await db.Set<Breach>().FirstOrDefaultAsync(b => b.Id == id, cancel);
        Breach = found!;
        return found is not null;
    }
}
