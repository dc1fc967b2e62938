using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Sharing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Regions;

/// <summary>The public page of a province ("35") or a kabupaten/kota ("35.21").</summary>
[AllowAnonymous]
public sealed class ShowModel(ForumDb db, Places places, ISpaceNames spaces, Listing listing, IEnumerable<IPlacePanel> panels, TimeProvider clock) : PageModel
{
    public string Code { get; private set; } = "";
    public Gazetteer Places { get; private set; } = null!;
    public Province Province { get; private set; } = null!;
    public Area? Area { get; private set; }
    public IReadOnlyList<SpaceName> Spaces { get; private set; } = [];
    public IReadOnlyList<ItemRow> Rows { get; private set; } = [];
    public IReadOnlyList<PlacePanel> Panels { get; private set; } = [];
    public IReadOnlyList<(ClusterScheme Scheme, Cluster Cluster)> Clusters { get; private set; } = [];

    public SharedPlace Shared => SharedPlace.Area(Code, Places.NameOf(Code)!, Area is null ? null : (Province.Name, $"/wilayah/{Province.Code}"));

    public IReadOnlySet<string> Lit => Area is null ? new HashSet<string>() : new HashSet<string> { Code };

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        Places = await places.Now(cancel);
        if (!Places.Knows(code))
        {
            return NotFound();
        }

        (Code, Area, Province) = (code, Places.Area(code), Places.ProvinceOf(code)!);
        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places);
        Clusters = Area is null ? [] : [.. Places.ClustersOf(code)];
        var clusterIds = Clusters.Select(c => c.Cluster.Id).ToHashSet();
        Spaces = [.. (await spaces.All(cancel)).Where(s => s.ProvinceCode == Province.Code && (s.ClusterId is not { } id || Area is null || clusterIds.Contains(id)))];
        var here = db.Set<ContentItem>().PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime);
        var inside = Province.Code + ".";
        Rows = await listing.Rows(Area is null ? here.Where(i => i.Area == code || i.Area!.StartsWith(inside)) : here.Where(i => i.Area == code), 12, cancel);
        var shown = new ShownPlace(code, Places.NameOf(code)!, Area is null ? [.. Places.AreasOf(code).Select(a => a.Code)] : [code], null);
        Panels = await panels.For(shown, HttpContext.Reader, cancel);
        return Page();
    }
}
