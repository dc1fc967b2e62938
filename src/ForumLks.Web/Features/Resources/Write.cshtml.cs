using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Resources;

public sealed class WriteModel(EditorTools tools) : ContentEditor<Resource, ResourceContent>(tools)
{
    protected override bool PicturesAreShown => false;

    private const int MostRules = 500;

    /// <summary>Regulations that this one can have to do with.</summary>
    public IReadOnlyList<SelectListItem> Rules { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await base.OnPageHandlerExecutionAsync(context, next);
        var me = Item?.Id;
        Rules = await Known().Where(r => r.Id != me).OrderBy(r => r.Title).Take(MostRules).Select(r => new SelectListItem(r.Title, r.ContentItemId)).ToListAsync(HttpContext.RequestAborted);
    }

    public override async Task<IActionResult> OnPostAsync(string? slug, CancellationToken cancel)
    {
        await CheckRelations(slug, cancel);
        return await base.OnPostAsync(slug, cancel);
    }

    /// <summary>Here every file, pictures too, is the resource itself; only a video, which lies elsewhere, takes a picture as its still.</summary>
    protected override void Attach(KeptFile file)
    {
        if (Content.Kind == ResourceKind.Video && file.IsImage)
        {
            Content.Picture = file.Path;
            ModelState.Remove("Content.Picture");
            return;
        }

        Content.File = file.Path;
        ModelState.Remove("Content.File");
    }

    /// <summary>New relations lead to regulations the writer may read; old ones may meanwhile have been withdrawn.</summary>
    private async Task CheckRelations(string? slug, CancellationToken cancel)
    {
        if (Content.Relations.Count is 0 or > 30)
        {
            return;
        }

        var mine = slug is null ? null : await Tools.Db.Set<Resource>().AsNoTracking().VisibleTo(HttpContext.Reader, Tools.Desk.Now).FirstOrDefaultAsync(r => r.Slug == slug, cancel);
        var readable = await Known().Select(r => r.ContentItemId).ToListAsync(cancel);
        for (var i = 0; i < Content.Relations.Count; i++)
        {
            var other = Content.Relations[i].Regulation;
            var field = $"Content.Relations[{i}].Regulation";
            if (mine is not null && other == mine.ContentItemId)
            {
                ModelState.AddModelError(field, "Peraturan tidak dapat mengubah atau mencabut dirinya sendiri. Pilih peraturan lain.");
            }
            else if (!string.IsNullOrWhiteSpace(other) && !readable.Contains(other) && mine?.Content.Relations.Exists(r => r.Regulation == other) != true)
            {
                ModelState.AddModelError(field, "Peraturan ini tidak ditemukan. Pilih dari daftar.");
            }
        }
    }

    private IQueryable<Resource> Known() => Tools.Db.Set<Resource>().Where(r => r.Kind == ResourceKind.Regulasi).VisibleTo(HttpContext.Reader, Tools.Desk.Now);
}
