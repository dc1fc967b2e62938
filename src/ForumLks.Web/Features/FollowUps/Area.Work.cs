using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>What is done on the page of one area; each a form of its own, each refused where it is not one's task.</summary>
public sealed partial class AreaModel
{
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(90);

    public async Task<IActionResult> OnPostReportAsync(long id, string area, CancellationToken cancel)
    {
        if (!await Load(id, area, cancel) || !MayReport)
        {
            return NotFound();
        }

        Only("Input");
        return await desk.Take(FollowUp, Input, Me, HttpContext.Reader.Id!.Value, say.Today, ModelState, cancel)
            ? Done(Input.State == FollowUpState.Selesai ? "Bukti terkirim. Orang kedua akan memverifikasinya." : "Kemajuan tercatat.")
            : await Again(id, area, cancel);
    }

    public Task<IActionResult> OnPostVerifyAsync(long id, string area, CancellationToken cancel) =>
        Step(id, area, f => f.Verify(Me, say.Today, Now), "Bukti diverifikasi. Tindak lanjut ini selesai.", cancel);

    public Task<IActionResult> OnPostRefuseAsync(long id, string area, string? reason, CancellationToken cancel) =>
        Step(id, area, f => f.Refuse(Cut(reason), Me, Now), "Bukti dikembalikan dengan alasan.", cancel);

    public Task<IActionResult> OnPostCancelAsync(long id, string area, string? reason, CancellationToken cancel) =>
        Step(id, area, f => f.Cancel(Cut(reason), Me, Now), "Tindak lanjut ini dibatalkan.", cancel);

    public Task<IActionResult> OnPostUndoAsync(long id, string area, string? reason, CancellationToken cancel) =>
        Step(id, area, f => f.Undo(Cut(reason), Me, Now), "Tindak lanjut ini dibuka lagi.", cancel);

    /// <summary>Names who works on it and gives their link; the address for letters is kept for as long as it is the same, and never shown.</summary>
    public async Task<IActionResult> OnPostAssignAsync(long id, string area, CancellationToken cancel)
    {
        if (!await Load(id, area, cancel) || !IsAdmin)
        {
            return NotFound();
        }

        Only("Assigning");
        if (Assigning.MemberId is { } member && People.All(p => p.Value != member.ToString()))
        {
            ModelState.AddModelError("Assigning.MemberId", "Pilih salah satu anggota ruang ini.");
        }

        if (!ModelState.IsValid || !await desk.Save(() => FollowUp.HandTo(Assigning.MemberId, Assigning.Office, Assigning.Email), ModelState, cancel))
        {
            return await Again(id, area, cancel);
        }

        NewLink = address.LinkTo($"/lapor/{links.Issue(ReportSubject.Purpose, ReportSubject.Write(FollowUp.Id, Assigning.Office.Trim()), LinkLife)}");
        return Page();
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<IActionResult> Step(long id, string area, Action<FollowUp> step, string said, CancellationToken cancel)
    {
        if (!await Load(id, area, cancel) || !IsAdmin)
        {
            return NotFound();
        }

        ModelState.Clear();
        return await desk.Save(() => step(FollowUp), ModelState, cancel) ? Done(said) : await Again(id, area, cancel);
    }

    private static string? Cut(string? reason) => reason is { Length: > 1000 } ? reason[..1000] : reason;

    private RedirectResult Done(string said)
    {
        TempData["Pesan"] = said;
        return Redirect(Address);
    }

    private async Task<IActionResult> Again(long id, string area, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await Load(id, area, cancel);
        return this.Refused();
    }

    private void Only(string prefix)
    {
        foreach (var key in ModelState.Keys.Where(k => !k.StartsWith(prefix + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}

/// <summary>What a reporting link is about: which follow-up, and in whose name.</summary>
public static class ReportSubject
{
    public const string Purpose = "lapor";

    public static string Write(long followUpId, string office) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{followUpId}|{office}");

    public static (long FollowUpId, string Office) Read(string subject)
    {
        var parts = subject.Split('|', 2);
        return (long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[1]);
    }
}
