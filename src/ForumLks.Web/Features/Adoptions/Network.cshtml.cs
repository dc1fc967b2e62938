using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>From which part of the country to which practices went.</summary>
[AllowAnonymous]
public sealed class NetworkModel(LearningTree tree, QueryCache queries) : PageModel
{
    public IReadOnlyList<LearningLine> Lines { get; private set; } = [];
    public int Across => Lines.Where(l => l.From != l.To).Sum(l => l.Count);
    public int All => Lines.Sum(l => l.Count);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        string[] tags = [PageCacheTags.Type(nameof(Practice)), PageCacheTags.Places];
        HttpContext.CachePublicly(tags);
        Lines = await queries.Get("jejaring belajar", HttpContext.Reader, tags, c => tree.Lines(HttpContext.Reader, c), cancel);
    }
}
