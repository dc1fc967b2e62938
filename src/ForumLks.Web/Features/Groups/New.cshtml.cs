using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Groups;

public sealed class NewModel(ForumDb db, GroupDesk desk) : PageModel
{
    [BindProperty]
    public GroupInput Input { get; set; } = new();

    public void OnGet() => Input = new GroupInput { Key = OrchardId.New()[..8] };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            if (ModelState.IsValid)
            {
                var slug = await desk.MadeBefore(Input, HttpContext.Reader, cancel) ?? await desk.Begin(Input, HttpContext.Reader, cancel);
                TempData["Pesan"] = "Kelompok terbentuk. Undang anggotanya.";
                return Redirect($"/kelompok/{slug}/anggota");
            }
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // The same form, or a group of the same name, was saved in this very moment.
            db.ChangeTracker.Clear();
            if (await desk.MadeBefore(Input, HttpContext.Reader, cancel) is { } twin)
            {
                return Redirect($"/kelompok/{twin}/anggota");
            }

            ModelState.AddModelError("", "Kelompok dengan nama yang sama baru saja dibentuk. Isian Anda masih ada; kirim sekali lagi.");
        }

        return this.Refused();
    }
}
