using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>Questions to the owner of a practice, and their answers. For members.</summary>
public sealed class AskModel(ForumDb db, ContentReading reading, ContentTypes types, PracticeOwners owners, IPostbox postbox, SiteAddress site, TimeProvider clock) : PageModel
{
    public Practice Practice { get; private set; } = null!;
    public IReadOnlyList<PracticeQuestion> Questions { get; private set; } = [];
    public bool OwnerHasLeft { get; private set; }
    public bool MayAnswer => types[nameof(Practices.Practice)].MayEdit(HttpContext.Reader, Practice);

    [BindProperty, Display(Name = "Pertanyaan Anda"), StringLength(400)]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "Jawaban"), StringLength(1000)]
    public string? Answer { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Open(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), "Tulis pertanyaan Anda dahulu.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var question = PracticeQuestion.Ask(Practice.Id, Text!, HttpContext.Reader.Id!.Value, clock.GetUtcNow().UtcDateTime);
        if (Questions.Any(q => q.AskedById == question.AskedById && q.Text == question.Text))
        {
            return Sent(slug);
        }

        db.Add(question);
        foreach (var email in await owners.EmailsFor(Practice, question.AskedById, cancel))
        {
            postbox.Post(db, email, $"Pertanyaan tentang “{Practice.Title}”", $"Salam,\n\nSeorang pembaca bertanya:\n\n{question.Text}\n\nJawab di sini: {site.LinkTo($"/praktik/{slug}/tanya")}\n", Why.Yours);
        }

        await db.SaveChangesAsync(cancel);
        return Sent(slug);
    }

    public async Task<IActionResult> OnPostAnswerAsync(string slug, long id, CancellationToken cancel)
    {
        if (!await Open(slug, cancel) || !MayAnswer || await db.Set<PracticeQuestion>().FirstOrDefaultAsync(q => q.Id == id && q.PracticeId == Practice.Id, cancel) is not { } question)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Answer))
        {
            ModelState.AddModelError(nameof(Answer), "Tulis jawabannya dahulu.");
        }

        if (!ModelState.IsValid)
        {
            AnsweringId = id;
            return this.Refused();
        }

        question.Reply(Answer!, HttpContext.Reader.Id!.Value, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = "Jawaban tersimpan dan dapat dibaca semua pembaca praktik ini.";
        return Redirect($"/praktik/{slug}/tanya");
    }

    private RedirectResult Sent(string slug)
    {
        TempData["Pesan"] = "Pertanyaan terkirim. Jawabannya akan muncul di halaman ini.";
        return Redirect($"/praktik/{slug}/tanya");
    }

    /// <summary>The question whose answer was refused.</summary>
    public long? AnsweringId { get; private set; }

    /// <summary>One's own questions stand here at once; those of others once they are answered, or for whoever may answer.</summary>
    private async Task<bool> Open(string slug, CancellationToken cancel)
    {
        if (await reading.Find<Practice>(slug, HttpContext.Reader, cancel) is not { Status: ContentStatus.Published } practice)
        {
            return false;
        }

        Practice = practice;
        OwnerHasLeft = await owners.HasLeft(practice, cancel);
        var (me, all) = (HttpContext.Reader.Id, MayAnswer);
        Questions = await db.Set<PracticeQuestion>().AsNoTracking().Where(q => q.PracticeId == practice.Id && (q.Answer != null || q.AskedById == me || all))
            .OrderBy(q => q.Answer != null).ThenByDescending(q => q.AskedUtc).Take(100).ToListAsync(cancel);
        return true;
    }
}
