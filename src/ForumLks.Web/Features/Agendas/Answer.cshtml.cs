using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

/// <summary>An institution answers its invitation without an account. The page says whose answer it is, so that a link passed on misleads nobody.</summary>
public sealed class AnswerModel(SignedLinks links, InvitationLinks invitations, ForumDb db, Say say, TimeProvider clock) : SignedPage(links)
{
    protected override string Purpose => InvitationLinks.Purpose;

    public Invitee Invitee { get; private set; } = null!;
    public MeetingReport Report { get; private set; } = null!;
    public Agenda? Agenda { get; private set; }
    public CalendarEvent Event { get; private set; } = null!;

    [BindProperty]
    public RsvpInput Input { get; set; } = new();

    /// <summary>Why no answer is taken now; null while one is.</summary>
    public string? Closed => Agenda?.IsCancelled == true ? "Pertemuan ini dibatalkan, jadi tidak perlu dijawab lagi."
        : Agenda?.Content.AnswerBy is { } by && say.Today > by ? $"Batas jawaban {IndonesianDate.Long(by)} sudah lewat. Hubungi pengundang bila rencana Anda berubah."
        : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Dead();
        }

        Input = InputOf(Invitee);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Dead();
        }

        if (Closed is { } closed)
        {
            ModelState.AddModelError("", closed);
        }

        if (Input.Answer == RsvpAnswer.Belum)
        {
            ModelState.AddModelError("Input.Answer", "Pilih salah satu jawaban.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        try
        {
            Invitee.Reply(Input, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception old) when (old is EditConflict or DbUpdateConcurrencyException)
        {
            return await OldForm(cancel);
        }

        TempData["Pesan"] = $"Jawaban {Invitee.Institution} tersimpan: {Invitee.Answer.Word()}. Anda dapat mengubahnya lewat tautan yang sama.";
        return Redirect(Request.Path);
    }

    private async Task<IActionResult> OldForm(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (!await Open(cancel))
        {
            return Dead();
        }

        ModelState.Remove("Input.SeenRevision");
        Input.SeenRevision = Invitee.Revision;
        ModelState.AddModelError("", $"Jawaban lembaga ini sudah diubah sesudah halaman Anda dibuka: {Invitee.Answer.Word()}{(Invitee.People is { } people ? $", {people} orang" : "")}. Isian Anda masih ada; kirim sekali lagi bila memang menggantikannya.");
        return this.Refused(StatusCodes.Status409Conflict);
    }

    private async Task<bool> Open(CancellationToken cancel)
    {
        if (await invitations.Find(Link, cancel) is not { } invitee
            || await db.Set<MeetingReport>().AsNoTracking().IgnoreAutoIncludes().OpenByLink().FirstOrDefaultAsync(m => m.Id == invitee.MeetingReportId, cancel) is not { } report)
        {
            return false;
        }

        (Invitee, Report) = (invitee, report);
        Agenda = await db.Set<Agenda>().AsNoTracking().FirstOrDefaultAsync(a => a.MeetingReportId == report.Id, cancel);
        Event = CalendarEvent.Of(report, Agenda);
        return true;
    }

    private static RsvpInput InputOf(Invitee invitee) => new()
    {
        Answer = invitee.Answer == RsvpAnswer.Belum ? null : invitee.Answer,
        People = invitee.People,
        Names = invitee.Names,
        Note = invitee.Note,
        SeenRevision = invitee.Revision,
    };
}
