using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Sharing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Spaces;

/// <summary>A space: what it decided, practised, published and keeps; a quiet one shows what its surroundings have.</summary>
[AllowAnonymous]
public sealed class ShowModel(ForumDb db, QueryCache queries, SpaceList spaces, Places places, Listing listing, ContentTypes types, IDiscussed discussed, IEnumerable<IPlacePanel> panels, TimeProvider clock) : PageModel
{
    private const int RowsPerGroup = 4;
    private const int QuietBelow = 3;
    private const int FreshRows = 3;

    public Space Space { get; private set; } = null!;
    public Gazetteer Places { get; private set; } = null!;
    public IReadOnlySet<string> AreaCodes { get; private set; } = new HashSet<string>();
    public IReadOnlyList<string> Notes { get; private set; } = [];
    public IReadOnlyList<SpaceGroup> Groups { get; private set; } = [];
    public IReadOnlyList<ItemRow> Fresh { get; private set; } = [];
    public IReadOnlyList<PlacePanel> Panels { get; private set; } = [];
    public IReadOnlyList<ItemRow> Nearby { get; private set; } = [];

    /// <summary>From the rest of its province, which is nearer than the country.</summary>
    public IReadOnlyList<ItemRow> Province { get; private set; } = [];

    /// <summary>Questions here that nobody has answered yet.</summary>
    public IReadOnlyList<DiscussedRow> Unanswered { get; private set; } = [];

    public SharedPlace Shared => SharedPlace.Space(Space.Slug, Space.Name) with { Description = Space.Description };

    public bool IsQuiet => Fresh.Count == 0 && AreQuiet(Groups);

    public bool MayWrite => HttpContext.Reader.HasAny(Enum.GetValues<Role>(), Space.Id);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if ((await spaces.Now(cancel)).FirstOrDefault(s => s.Slug == slug) is not { } space)
        {
            return NotFound();
        }

        Space = space;
        Places = await places.Now(cancel);
        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places, discussed.CacheTag);
        Unanswered = await discussed.Unanswered(space.Id, HttpContext.Reader, RowsPerGroup - 1, cancel);
        FindAreas();
        (Fresh, Groups, Province, Nearby) = await queries.Get($"ruang {space.Id}", HttpContext.Reader, [PageCacheTags.Content, PageCacheTags.Places], Read, cancel);
        SayOnce();
        Panels = await panels.For(new ShownPlace(Space.Kind == SpaceKind.Province ? Space.ProvinceCode : null, Space.Name, [.. AreaCodes], slug), HttpContext.Reader, cancel);
        return Page();
    }

    private async Task<SpaceContent> Read(CancellationToken cancel)
    {
        var published = db.Set<ContentItem>().PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime);
        var groups = await Gather(published.Where(i => i.SpaceId == Space.Id), cancel);
        if (!AreQuiet(groups))
        {
            var fresh = Newest(groups);
            return new SpaceContent(fresh, Without(fresh, groups), [], []);
        }

        var others = published.Where(i => i.SpaceId != Space.Id);
        IReadOnlyList<ItemRow> province = Space.ProvinceCode is { } code ? await listing.Rows(others.Where(i => i.Area == code || i.Area!.StartsWith(code + ".")), RowsPerGroup, cancel) : [];
        var shown = province.Select(r => r.Id).ToList();
        return new SpaceContent([], groups, province, await listing.Rows(others.Where(i => !shown.Contains(i.Id)), RowsPerGroup * 2 - province.Count, cancel));
    }

    private static bool AreQuiet(IReadOnlyList<SpaceGroup> groups) => groups.Sum(g => g.Rows.Count) < QuietBelow;

    /// <summary>An open question stands among the questions, not also among the news.</summary>
    private void SayOnce()
    {
        var asked = Unanswered.Select(q => q.Url).ToHashSet(StringComparer.Ordinal);
        var shown = Fresh.Concat(Groups.SelectMany(g => g.Rows)).Where(r => asked.Contains(r.Url)).ToList();
        Fresh = [.. Fresh.Except(shown)];
        Groups = Without(shown, Groups);
    }

    private static List<ItemRow> Newest(IReadOnlyList<SpaceGroup> groups) =>
        [.. groups.SelectMany(g => g.Rows).Where(r => r.Type.IsDated).OrderByDescending(r => r.AtUtc).Take(FreshRows)];

    /// <summary>What stands at the top is not said again below.</summary>
    private static List<SpaceGroup> Without(IReadOnlyList<ItemRow> shown, IReadOnlyList<SpaceGroup> groups) =>
        [.. groups.Select(g => g with { Rows = [.. g.Rows.Except(shown).Take(RowsPerGroup - 1)] }).Where(g => g.Rows.Count > 0)];

    private void FindAreas()
    {
        var cluster = Places.Cluster(Space.ClusterId ?? 0);
        AreaCodes = cluster is not null
            ? cluster.Members.Select(m => m.AreaCode).ToHashSet()
            : Space.ProvinceCode is { } province ? Places.AreasOf(province).Select(a => a.Code).ToHashSet() : new HashSet<string>();
        Notes = [.. (cluster?.Members ?? []).Where(m => m.Note is not null).Select(m => $"{Places.NameOf(m.AreaCode)}: {m.Note}")];
    }

    private async Task<IReadOnlyList<SpaceGroup>> Gather(IQueryable<ContentItem> here, CancellationToken cancel)
    {
        var groups = new List<SpaceGroup>();
        foreach (var type in types.All)
        {
            var rows = await listing.Rows(here.Where(i => i.Type == type.Name), RowsPerGroup, cancel);
            if (rows.Count > 0)
            {
                groups.Add(new SpaceGroup(type.Word, $"/cari?ruang={Space.Slug}&jenis={type.Name}", $"Semua {type.Word.ToLowerInvariant()} di sini", rows));
            }
        }

        return groups;
    }
}

internal sealed record SpaceContent(IReadOnlyList<ItemRow> Fresh, IReadOnlyList<SpaceGroup> Groups, IReadOnlyList<ItemRow> Province, IReadOnlyList<ItemRow> Nearby);

public sealed record SpaceGroup(string Heading, string MoreUrl, string MoreText, IReadOnlyList<ItemRow> Rows);
