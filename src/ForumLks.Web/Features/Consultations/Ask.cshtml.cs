using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Consultations;

/// <summary>Asks the admins of a space, or experts by name, and nobody else.</summary>
public sealed class AskModel(ForumDb db, ConsultationDesk desk, SpaceList spaces, IUploads uploads) : ClosedForm(uploads)
{
    [BindProperty]
    public AskInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Spaces { get; private set; } = [];

    protected override List<string> Files => Input.Files;

    public async Task OnGetAsync(string? ruang, CancellationToken cancel)
    {
        await Open(cancel);
        var mine = HttpContext.Reader.SpaceIds;
        var all = await spaces.Now(cancel);
        Input = new AskInput { FormId = OrchardId.New(), IsForAdmins = true, SpaceId = (all.FirstOrDefault(s => s.Slug == ruang) ?? all.FirstOrDefault(s => mine.Contains(s.Id)))?.Id };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Open(cancel);
        await TakeUpload(cancel);
        if (Input.SpaceId is not null && await spaces.Find(Input.SpaceId, cancel) is null)
        {
            ModelState.AddModelError("Input.SpaceId", "Pilih ruang dari daftar.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        try
        {
            var id = await desk.Ask(Input, HttpContext.Reader, cancel);
            TempData["Pesan"] = "Pertanyaan terkirim. Hanya Anda dan yang Anda tanyai yang melihatnya.";
            return Redirect($"/konsultasi/{id}");
        }
        catch (BrokenRule broken)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", broken.Message);
            return this.Refused();
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // The same form was sent twice in one moment.
            db.ChangeTracker.Clear();
            return await db.Find(Input.FormId ?? "", HttpContext.Reader, cancel) is not null ? Redirect($"/konsultasi/{Input.FormId}") : Again();
        }
    }

    public async Task<IActionResult> OnPostAttachAsync(CancellationToken cancel)
    {
        await Open(cancel);
        return await Attached(cancel);
    }

    private PageResult Again()
    {
        Input.FormId = OrchardId.New();
        ModelState.Remove("Input.FormId");
        ModelState.AddModelError("", "Belum terkirim. Isian Anda masih ada; kirim sekali lagi.");
        return this.Refused();
    }

    private async Task Open(CancellationToken cancel) =>
        Spaces = [.. (await spaces.Now(cancel)).Select(s => new SelectListItem(s.Name, s.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
}
