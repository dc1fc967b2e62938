using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Spaces;

[AllowAnonymous]
public sealed class IndexModel(SpaceList spaces, Places places) : PageModel
{
    public Gazetteer Places { get; private set; } = null!;
    public Space? Country { get; private set; }
    public IReadOnlyList<(string Province, IReadOnlyList<Space> Spaces)> Clusters { get; private set; } = [];
    public IReadOnlyList<Space> Provinces { get; private set; } = [];

    public IReadOnlyList<string> AreasOf(Space space) =>
        [.. (Places.Cluster(space.ClusterId ?? 0)?.Members ?? []).Select(m => m.AreaCode).Order(StringComparer.Ordinal)];

    public string AreaNames(Space space) => string.Join(", ", AreasOf(space).Select(code => Places.Area(code)?.ShortName));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Places);
        Places = await places.Now(cancel);
        var all = await spaces.Now(cancel);
        Country = all.FirstOrDefault(s => s.Kind == SpaceKind.Country);
        Provinces = [.. all.Where(s => s.Kind == SpaceKind.Province)];
        Clusters = [.. all.Where(s => s.Kind == SpaceKind.Cluster)
            .GroupBy(s => Places.Province(s.ProvinceCode)?.Name ?? "")
            .Select(g => (g.Key, (IReadOnlyList<Space>)[.. g]))];
    }
}
