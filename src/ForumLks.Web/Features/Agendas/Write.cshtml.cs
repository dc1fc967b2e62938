using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

/// <summary>Writes the agenda of a meeting: rows by buttons, nothing lost to a wrong hour or to somebody else's save.</summary>
public sealed class WriteModel(ForumDb db, MeetingAccess access, TimeProvider clock) : PageModel
{
    private const int FewestRows = 3;

    public MeetingReport Report { get; private set; } = null!;
    public Agenda? Agenda { get; private set; }

    /// <summary>What somebody else saved while this form was open.</summary>
    public AgendaContent? Theirs { get; private set; }

    [BindProperty]
    public new AgendaContent Content { get; set; } = new();

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty, Display(Name = "Mengapa dibatalkan"), StringLength(300)]
    public string? Because { get; set; }

    public IEnumerable<SelectListItem> Zones { get; } = Enum.GetValues<IndonesianZone>().Select(z => new SelectListItem(z.Abbreviation(), z.ToString()));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        (Content, SeenRevision) = (Agenda?.Content ?? new AgendaContent { Items = [new AgendaItem { Title = "Pembukaan", Minutes = 15 }] }, Agenda?.Revision ?? 0);
        AddSpareRows();
        return Page();
    }

    public async Task<IActionResult> OnPostRowsAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Valid;
        }

        AddSpareRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        CheckHours();
        return ModelState.IsValid
            ? await Save(agenda => agenda.Write(Content, Now), "Agenda disimpan.", cancel)
            : Invalid();
    }

    public Task<IActionResult> OnPostCancelAsync(string slug, CancellationToken cancel) =>
        Act(slug, agenda => agenda.Cancel(Because, Now), "Pertemuan ditandai batal. Kalender yang berlangganan ikut diberi tahu.", cancel);

    public Task<IActionResult> OnPostResumeAsync(string slug, CancellationToken cancel) =>
        Act(slug, agenda => agenda.Resume(Now), "Pembatalan dicabut.", cancel);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<bool> Open(string slug, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } report)
        {
            return false;
        }

        Report = report;
        Agenda = await db.Set<Agenda>().FirstOrDefaultAsync(a => a.MeetingReportId == report.Id, cancel);
        return true;
    }

    private async Task<IActionResult> Act(string slug, Action<Agenda> act, string said, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        (Content, SeenRevision) = (Agenda?.Content ?? new AgendaContent(), Agenda?.Revision ?? 0);
        return await Save(act, said, cancel);
    }

    private async Task<IActionResult> Save(Action<Agenda> act, string said, CancellationToken cancel)
    {
        if (SeenRevision != (Agenda?.Revision ?? 0))
        {
            return Conflict();
        }

        var agenda = Agenda ?? Agenda.Of(Report.Id);
        if (Agenda is null)
        {
            db.Add(agenda);
        }

        try
        {
            act(agenda);
            await db.SaveChangesAsync(cancel);
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError(nameof(Because), broken.Message);
            return Invalid();
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Somebody saved in this very moment: the first agenda, or the next revision of this one.
            db.ChangeTracker.Clear();
            await Open(Report.Slug, cancel);
            return Conflict();
        }

        TempData["Pesan"] = said;
        return Redirect($"/rakor/{Report.Slug}/agenda");
    }

    private PageResult Conflict()
    {
        (Theirs, SeenRevision) = (Agenda!.Content, Agenda.Revision);
        ModelState.Remove(nameof(SeenRevision));
        ModelState.AddModelError("", "Orang lain menyimpan agenda ini ketika Anda menulis. Versinya ada di bawah; isian Anda masih di formulir. Gabungkan yang perlu, lalu simpan sekali lagi.");
        AddSpareRows();
        return this.Refused(StatusCodes.Status409Conflict);
    }

    private PageResult Invalid()
    {
        AddSpareRows();
        return this.Refused();
    }

    private void CheckHours()
    {
        var oneDay = Report.EndsOn is null || Report.EndsOn == Report.StartsOn;
        if (oneDay && Content.Start is { } start && IndonesianDate.TryParseTime(Content.EndsAt, out var end, out _) && end <= start)
        {
            ModelState.AddModelError("Content.EndsAt", $"Jam selesai ({end.Hour:00}.{end.Minute:00}) mendahului jam mulai ({start.Hour:00}.{start.Minute:00}).");
        }

        if (Content.AnswerBy > Report.StartsOn)
        {
            ModelState.AddModelError("Content.AnswerBy", "Batas jawaban sesudah hari pertemuan. Pilih hari sebelumnya.");
        }
    }

    private void AddSpareRows()
    {
        do
        {
            Content.Items.Add(new AgendaItem());
        }
        while (Content.Items.Count < FewestRows);

        while (Content.Signers.Count < 2)
        {
            Content.Signers.Add(new Signer());
        }
    }
}
