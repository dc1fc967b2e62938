using ForumLks.Web.Platform.Citing;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Resources;

/// <summary>For whoever keeps items that lean on a repealed regulation.</summary>
public sealed class ToMendModel(Citing citing, ContentTypes types) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<(ContentItem Item, CitedRules Cited)> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Found = await citing.ToMend(HttpContext.Reader, Most, cancel);

    public string WordOf(ContentItem item) => types.Of(item).Word;

    public string UrlOf(ContentItem item) => types.UrlOf(item);
}
