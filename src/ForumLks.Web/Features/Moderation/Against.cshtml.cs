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

/// <summary>A warning or a suspension, with its reason, beside all that was decided about the person before.</summary>
[Authorize(Policies.AnyAdmin), Ungated("a reason is told to the person it is about alone")]
public sealed class AgainstModel(ForumDb db, PersonDesk desk) : PageModel
{
    public Member Person { get; private set; } = null!;
    public IReadOnlyList<ModerationAct> Earlier { get; private set; } = [];
    public string? WhyNot { get; private set; }
    public int MostDays => HttpContext.Reader.IsPlatformAdmin ? 365 : 30;

    [BindProperty, Display(Name = "Alasan"), Required, StringLength(ModerationAct.LongestReason)]
    public string Reason { get; set; } = "";

    [BindProperty, Display(Name = "Berapa hari"), Range(1, 365, ErrorMessage = "Tulis jumlah hari, 1 sampai 365.")]
    public int Days { get; set; } = 7;

    public async Task<IActionResult> OnGetAsync(string publicId, CancellationToken cancel) => await Load(publicId, cancel) ? Page() : NotFound();

    /// <summary>Sent with Enter, which chooses neither.</summary>
    public async Task<IActionResult> OnPostAsync(string publicId, CancellationToken cancel)
    {
        if (!await Load(publicId, cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        ModelState.AddModelError("", "Pilih dengan tombol: beri peringatan, atau tangguhkan.");
        return this.Refused();
    }

    public Task<IActionResult> OnPostWarnAsync(string publicId, CancellationToken cancel) =>
        Act(publicId, () => desk.Warn(Person, Reason, HttpContext.Reader, cancel), "Peringatan dicatat dan dikirim.", cancel);

    public Task<IActionResult> OnPostSuspendAsync(string publicId, CancellationToken cancel) =>
        Act(publicId, () => desk.Suspend(Person, Days, Reason, HttpContext.Reader, cancel), "Penangguhan berlaku sekarang dan berakhir sendiri.", cancel);

    private async Task<IActionResult> Act(string publicId, Func<Task> step, string said, CancellationToken cancel)
    {
        if (!await Load(publicId, cancel))
        {
            return NotFound();
        }

        try
        {
            if (ModelState.IsValid)
            {
                await step();
                TempData["Pesan"] = said;
                return Redirect($"/admin/antrean/anggota/{publicId}");
            }
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
        }

        return this.Refused();
    }

    private async Task<bool> Load(string publicId, CancellationToken cancel)
    {
        if (await desk.Find(publicId, HttpContext.Reader, cancel) is not { } found)
        {
            return false;
        }

        (Person, WhyNot) = (found, PersonDesk.WhyNot(found, HttpContext.Reader));
        Earlier = await db.Set<ModerationAct>().AsNoTracking().Where(a => a.TargetId == found.Id).OrderByDescending(a => a.Id).Take(50).ToListAsync(cancel);
        return true;
    }
}
