using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Consultations;

/// <summary>Writes what would be public, and publishes it once the asker agreed. For those who were asked.</summary>
public sealed class PublishModel(ForumDb db, ConsultationDesk desk, Publishing publishing) : PageModel
{
    public Consultation Consultation { get; private set; } = null!;
    public bool Previewing { get; private set; }

    /// <summary>What still looks personal, for the eye of whoever proposes.</summary>
    public IReadOnlyList<GateFinding> Held { get; private set; } = [];

    [BindProperty]
    public PublishInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (!await Open(id, cancel))
        {
            return NotFound();
        }

        Input = Consultation.PublicTitle is null
            ? await publishing.Begin(Consultation, cancel)
            : new PublishInput { Title = Consultation.PublicTitle, Question = Consultation.PublicQuestion!, Answer = Consultation.PublicAnswer!, SeenRevision = Consultation.Revision };
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(string id, CancellationToken cancel)
    {
        Previewing = true;
        ModelState.Clear();
        return await Open(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (!await Open(id, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        Held = await Gate.Examine(db, PublishedText.Public(new("Judul untuk umum", Input.Title), new("Pertanyaan untuk umum", Input.Question), new("Jawaban untuk umum", Input.Answer)), cancel);
        return Held.Count > 0 ? this.Refused() : await Act("Usulan terkirim. Penanya memutuskan.", async () =>
        {
            if (Consultation.Revision != Input.SeenRevision)
            {
                Input.SeenRevision = Consultation.Revision;
                ModelState.Remove("Input.SeenRevision");
                throw new BrokenRule("Konsultasi ini berubah ketika Anda menulis. Lihat lagi, lalu kirim; tulisan Anda masih ada.");
            }

            Consultation.Propose(Input.Title, Input.Question, Input.Answer, HttpContext.Reader.Id!.Value);
            await desk.Tell(Consultation, HttpContext.Reader.Id!.Value, "Ada usulan menerbitkan konsultasi Anda tanpa identitas; Anda yang memutuskan", cancel);
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    public async Task<IActionResult> OnPostPublishAsync(string id, CancellationToken cancel)
    {
        ModelState.Clear();
        return await Open(id, cancel) ? await Act("Terbit di Diskusi.", () => publishing.Publish(Consultation, HttpContext.Reader.Id!.Value, cancel), cancel) : NotFound();
    }

    private async Task<IActionResult> Act(string said, Func<Task> act, CancellationToken cancel)
    {
        var id = Consultation.PublicId;
        if (!await ModelState.Takes(db, act, "Orang lain menulis di saat yang sama. Lihat lagi, lalu kirim."))
        {
            return await Open(id, cancel) ? this.Refused() : NotFound();
        }

        TempData["Pesan"] = said;
        return Redirect($"/konsultasi/{id}#terbit");
    }

    private async Task<bool> Open(string id, CancellationToken cancel)
    {
        if (await db.Find(id, HttpContext.Reader, cancel) is not { } found || !found.IsAskedOf(HttpContext.Reader) || found.Publication == PublicationState.Published)
        {
            return false;
        }

        Consultation = found;
        return true;
    }
}
