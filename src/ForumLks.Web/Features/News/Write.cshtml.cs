using ForumLks.Web.Platform.Content;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.News;

public sealed class WriteModel(EditorTools tools, AreaChoice areas, RelatedPages pages, ForumDb db) : PlacedEditor<News, NewsContent>(tools, areas)
{
    /// <summary>What the writer looks for to tie the news to.</summary>
    [BindProperty]
    public string? Looking { get; set; }

    public IReadOnlyList<RelatedPage> Chosen { get; private set; } = [];
    public IReadOnlyList<RelatedPage>? Found { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await base.OnPageHandlerExecutionAsync(context, next);
        Chosen = await pages.Of(Content, HttpContext.Reader, HttpContext.RequestAborted);
    }

    public override async Task<IActionResult> OnPostAsync(string? slug, CancellationToken cancel)
    {
        await CheckRelated(slug, cancel);
        return await base.OnPostAsync(slug, cancel);
    }

    public async Task<IActionResult> OnPostFindAsync(string? slug, CancellationToken cancel)
    {
        Found = Looking is { Length: > 0 and <= 300 } words ? await pages.Find(words.Trim(), HttpContext.Reader, cancel) : [];
        return await Again(slug, cancel, () => { });
    }

    public async Task<IActionResult> OnPostTieAsync(string? slug, string id, int? number, CancellationToken cancel) =>
        await Again(slug, cancel, () =>
        {
            var (list, name) = number is { } n ? (Content.RelatedDecisions, DecisionName.Of(id, n)) : (Content.Related, id);
            if (!list.Contains(name))
            {
                list.Add(name);
            }
        });

    public async Task<IActionResult> OnPostUntieAsync(string? slug, string id, int? number, CancellationToken cancel) =>
        await Again(slug, cancel, () =>
        {
            var (list, name) = number is { } n ? (Content.RelatedDecisions, DecisionName.Of(id, n)) : (Content.Related, id);
            list.Remove(name);
            ForgetTyped("Content.Related");
            ForgetTyped("Content.RelatedDecisions");
        });

    /// <summary>New ties lead to what the writer may read; old ones may meanwhile have been withdrawn.</summary>
    private async Task CheckRelated(string? slug, CancellationToken cancel)
    {
        var readable = await pages.Of(Content, HttpContext.Reader, cancel);
        var before = await db.Set<News>().Where(n => n.Slug == slug).SelectMany(n => n.Links).Select(l => l.ContentItemId).ToListAsync(cancel);
        var wanted = Content.Related.Filled().Concat(Content.RelatedDecisions.Filled().Select(d => DecisionName.Read(d)?.ContentItemId ?? d));
        if (wanted.Any(id => !before.Contains(id) && readable.All(p => p.ContentItemId != id)))
        {
            ModelState.AddModelError("Content.Related", "Salah satu halaman terkait tidak ditemukan. Lepas, lalu cari lagi.");
        }
    }
}
