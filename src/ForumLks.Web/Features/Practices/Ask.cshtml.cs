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

    /// <summary>When the answer was given that stood there as the form was opened; 0 where none did.</summary>
    [BindProperty]
    public long SeenAnswer { get; set; }

    /// <summary>The question whose answer was refused.</summary>
    public long? AnsweringId { get; private set; }

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

        await InTurn(Ask, cancel);
        TempData["Pesan"] = "Pertanyaan terkirim. Jawabannya akan muncul di halaman ini.";
        return Redirect($"/praktik/{slug}/tanya");
    }

    public async Task<IActionResult> OnPostAnswerAsync(string slug, long id, CancellationToken cancel)
    {
        if (!await Open(slug, cancel) || !MayAnswer || !Questions.Any(q => q.Id == id))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Answer))
        {
            ModelState.AddModelError(nameof(Answer), "Tulis jawabannya dahulu.");
        }

        AnsweringId = id;
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        if (!await InTurn(c => Reply(id, c), cancel))
        {
            await Open(slug, cancel);
            ModelState.AddModelError("", "Orang lain menjawab pertanyaan ini ketika Anda menulis. Jawabannya ada di bawah; jawaban Anda masih di formulir dan menggantikannya bila Anda menyimpannya sekarang.");
            return this.Refused(StatusCodes.Status409Conflict);
        }

        TempData["Pesan"] = "Jawaban tersimpan dan dapat dibaca semua pembaca praktik ini.";
        return Redirect($"/praktik/{slug}/tanya");
    }

    /// <summary>False where the same person asked the same before.</summary>
    private async Task<bool> Ask(CancellationToken cancel)
    {
        var question = PracticeQuestion.Ask(Practice.Id, Text!, HttpContext.Reader.Id!.Value, Now);
        if (await db.Set<PracticeQuestion>().AnyAsync(q => q.PracticeId == Practice.Id && q.AskedById == question.AskedById && q.Text == question.Text, cancel))
        {
            return false;
        }

        db.Add(question);
        foreach (var email in await owners.EmailsFor(Practice, question.AskedById, cancel))
        {
            postbox.Post(db, email, $"Pertanyaan tentang “{Practice.Title}”", $"Salam,\n\nSeorang pembaca bertanya:\n\n{question.Text}\n\nJawab di sini: {site.LinkTo($"/praktik/{Practice.Slug}/tanya")}\n", Why.Yours);
        }

        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>False where there is another answer than the one seen.</summary>
    private async Task<bool> Reply(long id, CancellationToken cancel)
    {
        var question = await db.Set<PracticeQuestion>().SingleAsync(q => q.Id == id, cancel);
        if (question.Answer != Answer!.Trim())
        {
            if ((question.AnsweredUtc?.Ticks ?? 0) != SeenAnswer)
            {
                return false;
            }

            question.Reply(Answer, HttpContext.Reader.Id!.Value, Now);
            await db.SaveChangesAsync(cancel);
        }

        return true;
    }

    /// <summary>Begins with an update that changes nothing: of two who write here at once the second waits, and finds what the first wrote.</summary>
    private Task<bool> InTurn(Func<CancellationToken, Task<bool>> write, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            await db.Set<Practice>().Where(p => p.Id == Practice.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.AdoptionCount, x => x.AdoptionCount), c);
            return await write(c);
        },
        cancel);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

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
