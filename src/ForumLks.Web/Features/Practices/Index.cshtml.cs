using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

[AllowAnonymous]
public sealed class IndexModel(PracticeList list, LikeList likes, OwnProfiles own, Places places) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ServiceKind? Layanan { get; set; }

    [BindProperty(SupportsGet = true)]
    public PracticeNeed? Topik { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Wilayah { get; set; }

    [BindProperty(SupportsGet = true)]
    public PracticeSign? Tanda { get; set; }

    [BindProperty(SupportsGet = true)]
    public PracticeStage? Keadaan { get; set; }

    public PracticeFilter Filter { get; private set; } = null!;
    public PracticePage Shown { get; private set; } = new(RowPage.Empty, new Dictionary<long, IReadOnlyList<Badge>>());
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>In the order of likeness (<c>?seperti=kami</c>); null for the plain list.</summary>
    public LikedView? Liked { get; private set; }

    public async Task OnGetAsync(string? sebelum, string? seperti, [FromQuery] ProfileInput profil, CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Practice)), PageCacheTags.Places);
        if (seperti == "kami")
        {
            var mine = profil.Profile.IsKnown() ? profil.Profile : (await own.SavedOrKnown(HttpContext.Reader, cancel))?.Profile ?? profil.Profile;
            Liked = new LikedView(mine, await likes.Page(mine, HttpContext.Reader, sebelum, cancel));
            return;
        }

        var now = await places.Now(cancel);
        Wilayah = Wilayah is not null && PracticePlaces.NameOf(now, Wilayah) is not null ? Wilayah : null;
        Filter = new(Layanan, Topik, Wilayah, Tanda, Keadaan);
        Shown = await list.Page(Filter, HttpContext.Reader, sebelum, cancel);
        Facets = [.. Groups(await list.Census(HttpContext.Reader, cancel), now)];
    }

    /// <summary>The address of the same list with one filter changed, or dropped.</summary>
    public string With(string name, string? value)
    {
        var now = new Dictionary<string, string?> { ["layanan"] = Layanan?.ToString(), ["topik"] = Topik?.ToString(), ["wilayah"] = Wilayah, ["tanda"] = Tanda?.ToString(), ["keadaan"] = Keadaan?.ToString() };
        now[name] = value;
        return "/praktik" + QueryString.Create(now.Where(v => v.Value is not null));
    }

    private IEnumerable<FacetGroup> Groups(IReadOnlyList<CensusLine> census, Gazetteer now)
    {
        // Each group counts what the other filters leave.
        yield return Group("Topik", "topik", Topik?.ToString(), census.Where(l => l.Need is not null && (Filter with { Need = null }).Holds(l, now)), l => (l.Need!.Value.ToString(), l.Need.Value.Word()));
        yield return Group("Asal", "wilayah", Wilayah, census.Where(l => (Filter with { Place = null }).Holds(l, now)), l => PracticePlaces.PartOf(now, l.Area));
        yield return new("Tanda", [.. Enum.GetValues<PracticeSign>().Select(sign => Choice("tanda", sign.ToString(), sign.ToString(), Tanda?.ToString(), census.Where(l => (Filter with { Sign = sign }).Holds(l, now)).Sum(l => l.Count))).Where(c => c.Count > 0)]);
        yield return Group("Keadaan", "keadaan", Keadaan?.ToString(), census.Where(l => (Filter with { Stage = null }).Holds(l, now)), l => (l.Stage.ToString(), l.Stage.ToString()));
    }

    private FacetGroup Group(string heading, string name, string? current, IEnumerable<CensusLine> lines, Func<CensusLine, (string Key, string Word)?> by) =>
        new(heading, [.. lines.Select(l => (Line: l, Part: by(l))).Where(p => p.Part is not null).GroupBy(p => p.Part!.Value)
            .Select(g => Choice(name, g.Key.Key, g.Key.Word, current, g.Sum(p => p.Line.Count))).OrderByDescending(c => c.Count).ThenBy(c => c.Word, StringComparer.Ordinal).Take(12)]);

    private FacetChoice Choice(string name, string key, string word, string? current, int count) => new(word, With(name, key == current ? null : key), count, key == current);
}

public sealed record FacetGroup(string Heading, IReadOnlyList<FacetChoice> Choices);

public sealed record FacetChoice(string Word, string Url, int Count, bool IsCurrent);

public sealed record LikedView(InstitutionProfile Mine, LikePage Page);
