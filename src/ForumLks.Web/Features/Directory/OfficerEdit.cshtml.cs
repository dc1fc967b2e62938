using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Directory;

/// <summary>Corrects what was noted of a chair, ends it early, takes out a name on request, or takes out a line noted by mistake.</summary>
public sealed class OfficerEditModel(InstitutionAccess access, OfficerDesk desk, Say say) : PageModel
{
    public Institution Institution { get; private set; } = null!;
    public OfficerBook Book { get; private set; } = null!;
    public Officer Officer { get; private set; } = null!;

    [BindProperty]
    public OfficerInput Input { get; set; } = new();

    /// <summary>The version the form was opened with; another in between is noticed.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public string Address => $"/direktori/{Institution.Slug}/pengurus";

    public async Task<IActionResult> OnGetAsync(string slug, long id, CancellationToken cancel)
    {
        if (!await Load(slug, id, cancel))
        {
            return NotFound();
        }

        (Input, Seen) = (OfficerInput.Of(Officer), Officer.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, long id, CancellationToken cancel)
    {
        if (!await Load(slug, id, cancel))
        {
            return NotFound();
        }

        OfficerForm.Check(Input, ModelState, say.Today);
        if (ModelState.IsValid && Seen != Officer.Version)
        {
            ModelState.AddModelError("", OfficerDesk.SomebodyElse);
            ModelState.Remove(nameof(Seen));
            Seen = Officer.Version;
        }

        return await Answer(() => Book.Change(Officer, Input), "Tersimpan.", cancel);
    }

    public async Task<IActionResult> OnPostHapusNamaAsync(string slug, long id, CancellationToken cancel) =>
        await Load(slug, id, cancel) ? await Answer(() => Book.RemoveName(Officer), "Nama dihapus; jabatannya tetap tercatat.", cancel, judged: false) : NotFound();

    public async Task<IActionResult> OnPostHapusAsync(string slug, long id, CancellationToken cancel) =>
        await Load(slug, id, cancel) ? await Answer(() => Book.Remove(Officer), "Catatan itu dihapus.", cancel, judged: false) : NotFound();

    private async Task<IActionResult> Answer(Action step, string said, CancellationToken cancel, bool judged = true)
    {
        if (!judged)
        {
            ModelState.Clear();
        }

        if (ModelState.IsValid && await desk.Take(step, ModelState, cancel))
        {
            TempData["Pesan"] = said;
            return Redirect(Address);
        }

        return this.Refused();
    }

    private async Task<bool> Load(string slug, long id, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } found)
        {
            return false;
        }

        var book = await desk.Book(found.Id, cancel);
        if (book.Officers.FirstOrDefault(o => o.Id == id) is not { } officer)
        {
            return false;
        }

        (Institution, Book, Officer) = (found, book, officer);
        return true;
    }
}
