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
public sealed class IndexModel(PracticeList list, PracticeFacets facets, LikeList likes, OwnProfiles own, Places places) : PageModel
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
        var now = await places.Now(cancel);
        Wilayah = Wilayah is not null && PracticePlaces.NameOf(now, Wilayah) is not null ? Wilayah : null;
        Filter = new(Layanan, Topik, Wilayah, Tanda, Keadaan);
        if (seperti == "kami")
        {
            var mine = profil.Profile.IsKnown() ? profil.Profile : (await own.SavedOrKnown(HttpContext.Reader, cancel))?.Profile ?? profil.Profile;
            Liked = new LikedView(mine, await likes.Page(mine, HttpContext.Reader, sebelum, cancel));
            return;
        }

        Shown = await list.Page(Filter, HttpContext.Reader, sebelum, cancel);
        Facets = await facets.Under(Filter, HttpContext.Reader, cancel);
    }
}

public sealed record LikedView(InstitutionProfile Mine, LikePage Page);
