using ForumLks.Media;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Blurs or crops a picture by cells of a grid: plain boxes to tick, which a script lets one paint over.</summary>
public sealed class RedactModel(ForumDb db, PictureDesk desk, PictureWork work, Incoming incoming) : PageModel
{
    public MediaFile Picture { get; private set; } = null!;
    public string? Preview { get; private set; }
    public PictureCells Grid => PictureCells.Over(Picture.Width!.Value, Picture.Height!.Value, Cells);

    [BindProperty]
    public List<int> Cells { get; set; } = [];

    [BindProperty]
    public PictureEdit Edit { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(long id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (!IsChosen())
        {
            return this.Refused();
        }

        Preview = $"/berkas/{id}/sensor?handler=Hasil&edit={Edit}&kotak={string.Join('.', Grid.Chosen.Order())}";
        return Page();
    }

    /// <summary>The picture as it would be; nothing is kept.</summary>
    public async Task<IActionResult> OnGetHasilAsync(long id, PictureEdit edit, string? kotak, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        Cells = [.. (kotak ?? "").Split('.').Select(k => int.TryParse(k, out var cell) ? cell : -1)];
        using var edited = incoming.File();
        if (!Enum.IsDefined(edit) || Grid.Chosen.Count == 0 || !await work.Edit(Picture, edited.Path, Grid, edit, cancel))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        return File(await System.IO.File.ReadAllBytesAsync(edited.Path, cancel), "image/png");
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (!IsChosen())
        {
            return this.Refused();
        }

        try
        {
            if (await desk.Edit(Picture, Grid, Edit, cancel) is { } problem)
            {
                ModelState.AddModelError("", problem);
                return this.Refused();
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            TempData["Pesan"] = "Orang lain baru saja mengubah foto ini. Lihat dahulu hasilnya.";
            return Redirect($"/berkas/{id}");
        }

        TempData["Pesan"] = Edit == PictureEdit.Blur ? "Foto disamarkan. Yang lama sudah dimusnahkan." : "Foto dipotong. Yang lama sudah dimusnahkan.";
        return Redirect($"/berkas/{id}");
    }

    private async Task<bool> Load(long id, CancellationToken cancel)
    {
        if (await db.MediaDecidedBy(HttpContext.Reader).FirstOrDefaultAsync(m => m.Id == id && m.Width != null, cancel) is not { } found)
        {
            return false;
        }

        Picture = found;
        return true;
    }

    private bool IsChosen()
    {
        if (Grid.Chosen.Count == 0)
        {
            ModelState.AddModelError("", "Pilih paling sedikit satu kotak pada foto.");
        }

        return ModelState.IsValid;
    }
}
