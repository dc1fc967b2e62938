using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Features.Adoptions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>What became of the plan, ninety days after the report; told to the adoptions that the plan became.</summary>
public sealed class NewsModel(VisitDesk desk, Say say) : VisitPage(desk)
{
    private const int Day = 90;

    [BindProperty]
    public CheckInInput Input { get; set; } = new();

    /// <summary>Why nothing is asked yet; null when it is.</summary>
    public string? TooEarly => Visit.CheckInOn is not { } on ? "Kabar ditanyakan 90 hari setelah laporan terbit. Laporannya belum terbit."
        : say.Today < on ? $"Kabar ditanyakan mulai {IndonesianDate.Long(on)}, supaya rencananya sempat berjalan." : null;

    public void OnGet() => Input = new CheckInInput { Outcome = Mine.CheckIn.Outcome, Note = Mine.CheckIn.Note, SeenRevision = Mine.CheckInRevision };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (TooEarly is { } early)
        {
            ModelState.AddModelError("", early);
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        try
        {
            await Desk.Db.InTransaction(c => Keep(c), cancel);
        }
        catch (Exception old) when (old is EditConflict or DbUpdateConcurrencyException)
        {
            return await Conflict();
        }

        return Done("Terima kasih. Kabar Anda tersimpan.", Here);
    }

    private async Task<int> Keep(CancellationToken cancel)
    {
        Mine.Look(new CheckIn { Outcome = Input.Outcome, Note = Input.Note?.Trim(), AtUtc = Desk.Now }, Input.SeenRevision);
        var ids = Visit.Hosts.Select(h => AppliedId.Of(Visit, Mine, h.PracticeId)).ToList();
        foreach (var adoption in await Desk.Db.Set<Adoption>().Include(a => a.CheckIns).Where(a => ids.Contains(a.PublicId)).ToListAsync(cancel))
        {
            Tell(adoption);
        }

        return await Desk.Db.SaveChangesAsync(cancel);
    }

    /// <summary>What the ledger already knows of that day stays as it is.</summary>
    private void Tell(Adoption adoption)
    {
        if (adoption.State == AdoptionState.Berhenti)
        {
            return;
        }

        if (Input.Outcome == CheckInOutcome.Berhenti)
        {
            adoption.Stop(say.Today, Input.Note!);
        }
        else if (adoption.CheckIns.All(c => c.Day != Day))
        {
            adoption.CheckIn(Day, new CheckInGiven($"{char.ToUpperInvariant(Input.Outcome!.Value.Word()[0])}{Input.Outcome.Value.Word()[1..]}. {Input.Note}".Trim()), Desk.Now);
        }
    }

    private async Task<IActionResult> Conflict()
    {
        if (!await Load())
        {
            return NotFound();
        }

        ModelState.Remove("Input.SeenRevision");
        Input.SeenRevision = Mine.CheckInRevision;
        ModelState.AddModelError("", $"Rekan Anda baru saja mengisi kabar ini: {Mine.CheckIn.Outcome?.Word()}. Isian Anda masih ada; kirim sekali lagi bila memang menggantikannya.");
        return this.Refused(StatusCodes.Status409Conflict);
    }
}

public sealed record CheckInInput : IValidatableObject
{
    [Display(Name = "Kabar"), Required(ErrorMessage = "Pilih salah satu."), EnumDataType(typeof(CheckInOutcome))]
    public CheckInOutcome? Outcome { get; set; }

    [Display(Name = "Ceritanya"), StringLength(600)]
    public string? Note { get; set; }

    public int SeenRevision { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Outcome == CheckInOutcome.Berhenti && string.IsNullOrWhiteSpace(Note))
        {
            yield return new("Tulis mengapa berhenti; itu pelajaran bagi yang lain.", [nameof(Note)]);
        }
    }
}
