using ForumLks.Web.Data;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Directory;

/// <summary>Seats somebody or notes an empty chair.</summary>
public sealed class OfficerWriteModel(InstitutionAccess access, OfficerDesk desk, Say say) : PageModel
{
    public Institution Institution { get; private set; } = null!;
    public OfficerBook Book { get; private set; } = null!;

    [BindProperty]
    public OfficerInput Input { get; set; } = new();

    public string Address => $"/direktori/{Institution.Slug}/pengurus";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Load(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await Load(slug, cancel))
        {
            return NotFound();
        }

        OfficerForm.Check(Input, ModelState, say.Today);
        // The same form sent twice meets its own officer in the chair.
        if (Book.Officers.FirstOrDefault(o => OfficerInput.Of(o) == Input) is not null)
        {
            return Redirect(Address);
        }

        if (ModelState.IsValid && await desk.Take(() => Book.Seat(Input), ModelState, cancel))
        {
            TempData["Pesan"] = "Tercatat.";
            return Redirect(Address);
        }

        return this.Refused();
    }

    private async Task<bool> Load(string slug, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } found)
        {
            return false;
        }

        (Institution, Book) = (found, await desk.Book(found.Id, cancel));
        return true;
    }
}
