using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Proving;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Formation;

/// <summary>A target for everybody: how far it has come, and who is missing.</summary>
[AllowAnonymous]
public sealed class TargetModel(ForumDb db, FormationReading reading, IDecisionProofs decisions, Coverage coverage, Places places, Say say) : PageModel
{
    public TargetView Shown { get; private set; } = null!;
    public FormationTarget Target => Shown.Target;
    public Gazetteer Places { get; private set; } = null!;

    /// <summary>Null where the reader may not see the meeting.</summary>
    public NamedDecision? Decision { get; private set; }
    public bool MayWork { get; private set; }

    [BindProperty]
    public BaselineInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await Find(id, tracked: false, cancel) is null)
        {
            return NotFound();
        }

        HttpContext.CachePublicly(FormationReading.Tags);
        return Page();
    }

    public async Task<IActionResult> OnGetUnduhAsync(long id, string? bentuk, CancellationToken cancel) =>
        TableFormats.Read(bentuk) is { } format && await Find(id, tracked: false, cancel) is { } target
            ? new TableFile(StagesView.Table(target.Areas, Shown.Stages, Places), format, $"target-lkks-{id}-{say.Today:yyyy-MM-dd}")
            : NotFound();

    public Task<IActionResult> OnPostBaselineAsync(long id, CancellationToken cancel) => Act(
        id,
        target => target.Begin(Input.Done!.Value, Input.AsOf!.Value, Input.Source, HttpContext.Reader.Id, say.Today),
        "Titik awal tercatat.",
        cancel);

    public Task<IActionResult> OnPostWithdrawAsync(long id, string? because, CancellationToken cancel)
    {
        ModelState.Clear();
        return Act(id, target => target.Withdraw(because is { Length: > 1000 } ? because[..1000] : because, say.Today), "Target dicabut dengan alasan.", cancel);
    }

    private async Task<IActionResult> Act(long id, Action<FormationTarget> step, string said, CancellationToken cancel)
    {
        if (await Find(id, tracked: true, cancel) is not { } target || !MayWork)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await ModelState.Takes(db, () => step(target), "Orang lain baru saja mengubah target ini. Lihat keadaannya, lalu kirim lagi bila masih perlu.", cancel))
        {
            TempData["Pesan"] = said;
            return Redirect($"/pembentukan/target/{id}");
        }

        await Find(id, tracked: false, cancel);
        return this.Refused();
    }

    private async Task<FormationTarget?> Find(long id, bool tracked, CancellationToken cancel)
    {
        var targets = db.Set<FormationTarget>().Include(t => t.Baselines);
        if (await (tracked ? targets : targets.AsNoTracking()).FirstOrDefaultAsync(t => t.Id == id, cancel) is not { } target)
        {
            return null;
        }

        Places = await places.Now(cancel);
        Shown = new TargetView(target, await reading.Facts(cancel), say.Today);
        Decision = target.Decision is { } decision ? await decisions.Find(decision, HttpContext.Reader, cancel) : null;
        MayWork = await KeepsAll(target, cancel);
        return target;
    }

    /// <summary>Whoever looks after every place it is for.</summary>
    private async Task<bool> KeepsAll(FormationTarget target, CancellationToken cancel)
    {
        foreach (var area in HttpContext.Reader.HasAnywhere(Role.ForumAdmin) ? target.Areas : [""])
        {
            if (area.Length == 0 || await coverage.OfficeOf(HttpContext.Reader, area, cancel) is null)
            {
                return false;
            }
        }

        return true;
    }

    public sealed record BaselineInput
    {
        [Display(Name = "Berapa yang sudah"), Required]
        public int? Done { get; set; }

        [Display(Name = "Keadaan per tanggal"), Required]
        public DateOnly? AsOf { get; set; }

        [Display(Name = "Sumber"), Required, StringLength(240)]
        public string Source { get; set; } = "";
    }
}
