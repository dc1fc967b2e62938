using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Regions;

/// <summary>An editing page whose item lies in a place: offers the places near the writer's spaces and refuses unknown codes.</summary>
public abstract class PlacedEditor<TItem, TContent>(EditorTools tools, AreaChoice areas) : ContentEditor<TItem, TContent>(tools)
    where TItem : ContentItem<TContent>, new()
    where TContent : class, IContent, new()
{
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        if (HttpMethods.IsPost(Request.Method) && Content.Area is { Length: > 0 } code && !await areas.Knows(code, cancel))
        {
            ModelState.AddModelError("Content.Area", $"Kode wilayah “{code}” tidak ada dalam daftar Kemendagri.");
        }

        await next();
        // A writer of one karesidenan is not made to scroll through the whole country; the national space is.
        var everywhere = Spaces.Any(s => s.ProvinceCode is null);
        Areas = await areas.In(everywhere ? [] : [.. Spaces.Select(s => s.ProvinceCode!).Distinct()], cancel);
    }
}
