using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Spaces;

[AllowAnonymous]
public sealed class IndexModel(SpaceList spaces, Places places) : PageModel
{
    private Gazetteer _places = null!;

    public Space? Country { get; private set; }
    public IReadOnlyList<(string Province, IReadOnlyList<Space> Spaces)> Clusters { get; private set; } = [];
    public IReadOnlyList<Space> Provinces { get; private set; } = [];

    public string AreaNames(Space space) => _places.Cluster(space.ClusterId ?? 0) is { } cluster
        ? string.Join(", ", cluster.Members.OrderBy(m => m.AreaCode, StringComparer.Ordinal).Select(m => _places.NameOf(m.AreaCode)))
        : "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Places);
        _places = await places.Now(cancel);
        var all = await spaces.Now(cancel);
        Country = all.FirstOrDefault(s => s.Kind == SpaceKind.Country);
        Provinces = [.. all.Where(s => s.Kind == SpaceKind.Province)];
        Clusters = [.. all.Where(s => s.Kind == SpaceKind.Cluster)
            .GroupBy(s => _places.Province(s.ProvinceCode)?.Name ?? "")
            .Select(g => (g.Key, (IReadOnlyList<Space>)[.. g]))];
    }
}
