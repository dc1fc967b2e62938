using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>An appeal before somebody who had no part in what it is against; for all others it is not found.</summary>
[Authorize(Policies.AnyAdmin), Ungated("an answer is told to the person who appealed alone")]
public sealed class AppealPageModel(AppealDesk desk) : PageModel
{
    public PendingAppeal Pending { get; private set; } = null!;

    [BindProperty, Display(Name = "Jawaban"), Required, StringLength(ModerationAct.LongestReason)]
    public string Answer { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostGrantAsync(long id, CancellationToken cancel) => Decide(id, true, cancel);

    public Task<IActionResult> OnPostDenyAsync(long id, CancellationToken cancel) => Decide(id, false, cancel);

    private async Task<IActionResult> Decide(long id, bool isGranted, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        try
        {
            if (ModelState.IsValid)
            {
                await desk.Decide(Pending, isGranted, Answer, HttpContext.Reader, cancel);
                TempData["Pesan"] = isGranted ? "Keberatan dikabulkan; tindakan sebelumnya sudah dibatalkan." : "Keberatan ditolak. Yang berkeberatan menerima jawaban Anda.";
                return Redirect("/admin/antrean");
            }
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            TempData["Pesan"] = "Pengurus lain baru saja memutuskan keberatan ini.";
            return Redirect("/admin/antrean");
        }

        return this.Refused();
    }

    private async Task<bool> Load(long id, CancellationToken cancel)
    {
        if (await desk.PendingFor(HttpContext.Reader, id).FirstOrDefaultAsync(cancel) is not { } found)
        {
            return false;
        }

        Pending = found;
        return true;
    }
}
