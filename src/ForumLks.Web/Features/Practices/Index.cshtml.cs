using ForumLks.Web.Data;
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
public sealed class IndexModel(ForumDb db, Listing listing, LikeList likes, OwnProfiles own, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ServiceKind? Layanan { get; set; }

    public RowPage Shown { get; private set; } = RowPage.Empty;

    /// <summary>In the order of likeness (<c>?seperti=kami</c>); null for the plain list.</summary>
    public LikedView? Liked { get; private set; }

    public async Task OnGetAsync(string? sebelum, string? seperti, [FromQuery] ProfileInput profil, CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Practice)));
        if (seperti == "kami")
        {
            var mine = profil.Profile.IsKnown() ? profil.Profile : (await own.SavedOrKnown(HttpContext.Reader, cancel))?.Profile ?? profil.Profile;
            Liked = new LikedView(mine, await likes.Page(mine, HttpContext.Reader, sebelum, cancel));
            return;
        }

        Shown = await listing.Page($"praktik {Layanan}", HttpContext.Reader, PageCacheTags.Type(nameof(Practice)), Practices, sebelum, cancel);
    }

    private IQueryable<ContentItem> Practices()
    {
        var practices = db.Set<ContentItem>().Where(i => i.Type == nameof(Practice)).PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime);
        var topic = Layanan?.ToString();
        return topic is null ? practices : practices.Where(i => i.Topic == topic);
    }
}

public sealed record LikedView(InstitutionProfile Mine, LikePage Page);
