using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>Where a sheet of institutions is handed in.</summary>
[Ungated("a file and no words; each of its rows passes the gate before anything of it is published")]
public sealed class IndexModel(ForumDb db, Beginning beginning, SpaceList spaces) : PageModel
{
    private const int Recent = 20;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Spaces { get; private set; } = [];
    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpContext.Reader.MayImport())
        {
            context.Result = NotFound();
            return;
        }

        var administered = (await spaces.Now(HttpContext.RequestAborted)).Where(s => HttpContext.Reader.Administers(s.Id));
        Spaces = [.. administered.Select(s => new SelectListItem(s.Name, $"{s.Id}"))];
        await next();
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.Key = Guid.CreateVersion7();
        Input.Space = HttpContext.Reader.IsPlatformAdmin || Spaces.Count != 1 ? null : long.Parse(Spaces[0].Value, System.Globalization.CultureInfo.InvariantCulture);
        await Load(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        if (await db.Set<ImportRun>().AnyAsync(r => r.Id == Input.Key && r.OwnerId == me, cancel))
        {
            // Sent twice: the first is the one.
            return Redirect($"/direktori/impor/{Input.Key}");
        }

        if (Input.Space is null && !HttpContext.Reader.IsPlatformAdmin)
        {
            ModelState.AddModelError("Input.Space", "Pilih ruang yang lembaganya akan diimpor.");
        }
        else if (Input.Space is { } space && Spaces.All(s => s.Value != $"{space}"))
        {
            ModelState.AddModelError("Input.Space", "Pilih salah satu ruang Anda.");
        }

        if (Input.File is null)
        {
            ModelState.AddModelError("Input.File", "Pilih berkas .xlsx atau .csv.");
        }

        if (ModelState.IsValid && await Take(me, cancel) is { } refusal)
        {
            ModelState.AddModelError("Input.File", refusal);
        }

        if (ModelState.IsValid)
        {
            return Redirect($"/direktori/impor/{Input.Key}");
        }

        await Load(cancel);
        return this.Refused();
    }

    private async Task<string?> Take(Guid me, CancellationToken cancel)
    {
        Input.Key = Input.Key == Guid.Empty ? Guid.CreateVersion7() : Input.Key;
        if (await db.Set<ImportRun>().AnyAsync(r => r.Id == Input.Key, cancel))
        {
            return "Formulir ini sudah dipakai. Muat ulang halaman ini, lalu unggah lagi.";
        }

        await using var content = Input.File!.OpenReadStream();
        return await beginning.Begin(Input.Key, me, Input.Space, Input.File.FileName, content, cancel);
    }

    private async Task Load(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        Runs = await db.Set<ImportRun>().AsNoTracking().Where(r => r.OwnerId == me).OrderByDescending(r => r.CreatedUtc).Take(Recent).ToListAsync(cancel);
    }

    public sealed record InputModel
    {
        public Guid Key { get; set; }

        [Display(Name = "Ruang")]
        public long? Space { get; set; }

        [Display(Name = "Berkas .xlsx atau .csv")]
        public IFormFile? File { get; set; }
    }
}
