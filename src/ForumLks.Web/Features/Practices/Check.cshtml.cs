using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

/// <summary>The same question for whoever is signed in and keeps the practice, at any time.</summary>
public sealed class CheckModel(SectionDesk sections, CheckDesk desk) : PageModel
{
    public Practice Practice { get; private set; } = null!;

    [BindProperty]
    public CheckAnswer Answer { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Open(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        if (!await desk.Take(Practice, Answer, ModelState, cancel))
        {
            return this.Refused();
        }

        TempData["Pesan"] = Answer.StillHolds ? "Terima kasih. Tanggal ceknya hari ini." : "Tercatat tidak dipakai lagi. Pembaca melihat alasannya.";
        return Redirect($"/praktik/{slug}");
    }

    private async Task<bool> Open(string slug, CancellationToken cancel)
    {
        var found = await sections.Open(slug, HttpContext.Reader, cancel);
        Practice = found!;
        return found is not null;
    }
}
