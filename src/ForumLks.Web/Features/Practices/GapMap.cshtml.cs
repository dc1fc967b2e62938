using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

/// <summary>Kind by topic: what has been written, and where nothing is there yet.</summary>
[AllowAnonymous]
public sealed class GapMapModel(PracticeList list) : PageModel
{
    private IReadOnlyDictionary<(ServiceKind Kind, PracticeNeed Need), int> _counts = new Dictionary<(ServiceKind, PracticeNeed), int>();

    public int Unsorted { get; private set; }
    public int Empty => Enum.GetValues<ServiceKind>().Length * Enum.GetValues<PracticeNeed>().Length - _counts.Count;

    public int Count(ServiceKind kind, PracticeNeed need) => _counts.GetValueOrDefault((kind, need));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Practice)), PageCacheTags.Places);
        var census = await list.Census(HttpContext.Reader, cancel);
        _counts = census.Where(l => l.Need is not null).GroupBy(l => (l.Kind, l.Need!.Value)).ToDictionary(g => g.Key, g => g.Sum(l => l.Count));
        Unsorted = census.Where(l => l.Need is null).Sum(l => l.Count);
    }
}
