using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>One case: what was reported, what was done, and the answer that closes it.</summary>
[Authorize(Policies.AnyModerator), Ungated("notes are for those who handle the case; the answer is looked at by its writer and goes to one reporter")]
public sealed class CasePageModel(ForumDb db, IEnumerable<IModerated> moderated, TimeProvider clock) : PageModel
{
    public Case Case { get; private set; } = null!;
    public ContentItem? Item { get; private set; }

    /// <summary>The post that was reported, where it is one of a kind that moderators decide on.</summary>
    public ModeratedPost? Post { get; private set; }

    /// <summary>Nobody decides about their own text or their own report; why not, as a sentence.</summary>
    public string? Conflict =>
        Item?.OwnerId == Me || Post?.AuthorId == Me ? "Laporan ini mengenai tulisan Anda sendiri. Pengurus lain yang menanganinya; bila di ruang ini tidak ada, admin pusat."
        : Case.IsReportedBy(Me) ? "Laporan ini dari Anda sendiri. Pengurus lain yang menanganinya; bila di ruang ini tidak ada, admin pusat."
        : null;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    [BindProperty, Display(Name = "Catatan"), StringLength(Case.LongestText)]
    public string? Note { get; set; }

    [BindProperty, Display(Name = "Jawaban untuk pelapor"), StringLength(Case.LongestText)]
    public string? Answer { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => await Load(code, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostTakeAsync(string code, CancellationToken cancel) =>
        Step(code, () => Case.Take(Me, HttpContext.Reader.Name, Now), "Kasus ini Anda tangani.", cancel);

    public Task<IActionResult> OnPostNoteAsync(string code, CancellationToken cancel) =>
        Step(code, () => Case.Note(Needed(Note, "Tulis catatannya."), Me, Now), "Catatan tersimpan.", cancel);

    public Task<IActionResult> OnPostCloseAsync(string code, CancellationToken cancel) =>
        Step(code, () => Case.Close(Needed(Answer, "Tulis jawaban untuk pelapor: apa yang Anda temukan dan lakukan."), Me, Now), "Kasus ditutup. Pelapor melihat jawaban Anda.", cancel);

    private Guid Me => HttpContext.Reader.Id!.Value;

    private async Task<IActionResult> Step(string code, Action step, string said, CancellationToken cancel)
    {
        if (!await Load(code, cancel))
        {
            return NotFound();
        }

        try
        {
            if (!Case.IsOpen)
            {
                throw new BrokenRule("Kasus ini sudah ditutup.");
            }

            if (Conflict is { } conflict)
            {
                throw new BrokenRule(conflict);
            }

            step();
            await db.SaveChangesAsync(cancel);
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return this.Refused();
        }
        catch (DbUpdateConcurrencyException)
        {
            said = "Petugas lain baru saja mengerjakan kasus ini. Lihat keadaannya sekarang.";
        }

        TempData["Pesan"] = said;
        return Redirect($"/admin/kasus/{code}");
    }

    private static string Needed(string? text, string otherwise) => string.IsNullOrWhiteSpace(text) ? throw new BrokenRule(otherwise) : text;

    private async Task<bool> Load(string code, CancellationToken cancel)
    {
        if (await db.Set<Case>().Include(c => c.Notes).For(db, HttpContext.Reader).FirstOrDefaultAsync(c => c.Code == code, cancel) is not { } found)
        {
            return false;
        }

        Case = found;
        Item = found.ContentItemId is null ? null : await db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(i => i.ContentItemId == found.ContentItemId, cancel);
        foreach (var feature in moderated.Where(m => Post is null && m.Kind != ModeratedItems.KindOfItems))
        {
            Post = await feature.KeyAt(db, found.Address, cancel) is { } key ? await feature.Find(db, key, HttpContext.Reader, cancel) : null;
        }

        return true;
    }
}
