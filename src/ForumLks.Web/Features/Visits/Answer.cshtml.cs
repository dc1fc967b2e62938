using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>A host answers a visit's questions by a link. It shows the questions and who asks, and nothing else of the visit.</summary>
public sealed class AnswerModel(SignedLinks links, ForumDb db, VisitLetters letters, Say say, TimeProvider clock) : SignedPage(links)
{
    protected override string Purpose => AnswerLinks.Purpose;

    public Visit Visit { get; private set; } = null!;
    public VisitHost Host { get; private set; } = null!;

    [BindProperty]
    public List<AnswerInput> Input { get; set; } = [];

    public string? Closed => Visit.AreQuestionsOpen(say.Today)
        ? null
        : $"Tanya jawab ini ditutup {IndonesianDate.Long(Visit.AnswersBy!.Value)}. Terima kasih; yang sudah Anda jawab tetap sampai kepada rombongan.";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Dead();
        }

        Fill();
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

        var written = Input.Where(i => !string.IsNullOrWhiteSpace(i.Text)).ToList();
        if (ModelState.IsValid && written.Count == 0)
        {
            ModelState.AddModelError("", "Tulis paling sedikit satu jawaban.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        try
        {
            await Keep(written, cancel);
        }
        catch (Exception old) when (old is EditConflict or DbUpdateConcurrencyException)
        {
            return await OldForm(cancel);
        }

        TempData["Pesan"] = "Jawaban Anda tersimpan dan dikabarkan kepada rombongan. Anda dapat memperbaikinya sampai hari terakhir.";
        return Redirect(Request.Path);
    }

    private Task Keep(List<AnswerInput> written, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            var changed = 0;
            foreach (var answer in written)
            {
                if (Host.Questions.FirstOrDefault(q => q.Id == answer.Id) is { } question && (question.Answer != answer.Text!.Trim() || question.MayReuse != answer.MayReuse))
                {
                    question.Reply(answer.Text!, answer.MayReuse, answer.SeenRevision, clock.GetUtcNow().UtcDateTime);
                    changed++;
                }
            }

            if (changed > 0)
            {
                await db.SaveChangesAsync(c);
                await letters.Answered(Visit, Host, changed, c);
            }

            return await db.SaveChangesAsync(c);
        },
        cancel);

    private async Task<IActionResult> OldForm(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (!await Open(cancel))
        {
            return Dead();
        }

        for (var i = 0; i < Input.Count; i++)
        {
            ModelState.Remove($"Input[{i}].SeenRevision");
            Input[i].SeenRevision = Host.Questions.FirstOrDefault(q => q.Id == Input[i].Id)?.Revision ?? 0;
        }

        ModelState.AddModelError("", "Jawaban ini sudah diubah dari tempat lain sesudah halaman Anda dibuka. Isian Anda masih ada; kirim sekali lagi bila memang menggantikannya.");
        return this.Refused(StatusCodes.Status409Conflict);
    }

    private async Task<bool> Open(CancellationToken cancel)
    {
        if (AnswerLinks.Read(Link) is not { } named
            || !await db.Set<Member>().AnyAsync(m => m.Id == named.HostId && m.IsEnabled, cancel)
            || await VisitDesk.Whole(db.Set<Visit>()).FirstOrDefaultAsync(v => v.Id == named.Visit, cancel) is not { } visit
            || visit.Hosts.FirstOrDefault(h => h.Id == named.Host && h.HostId == named.HostId) is not { } host)
        {
            return false;
        }

        (Visit, Host) = (visit, host);
        return true;
    }

    private void Fill() => Input = [.. Host.Questions.Select(q => new AnswerInput { Id = q.Id, Text = q.Answer, MayReuse = q.MayReuse, SeenRevision = q.Revision })];
}

public sealed record AnswerInput
{
    public long Id { get; set; }

    [Display(Name = "Jawaban"), StringLength(Question.LongestAnswer)]
    public string? Text { get; set; }

    [Display(Name = "Boleh dibaca pengunjung berikutnya")]
    public bool MayReuse { get; set; }

    public int SeenRevision { get; set; }
}
