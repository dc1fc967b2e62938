using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Home;

/// <summary>For strangers what this is and where to begin; for members what waits for them. Kept for strangers once for each place they asked to hear of.</summary>
[AllowAnonymous]
public sealed class IndexModel(FrontPage front, MyDay myDay, IDiscussed discussed, Say say) : PageModel
{
    public HomeContent Front { get; private set; } = HomeContent.Empty;
    public NearNews? Near { get; private set; }

    /// <summary>Null for strangers.</summary>
    public Day? Day { get; private set; }

    public DateOnly Today => say.Today;

    public bool IsEmpty => Front.Groups.All(g => g.Rows.Count == 0);

    /// <summary>What has waited longest for a first answer.</summary>
    public IReadOnlyList<DiscussedRow> Unanswered { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places, discussed.CacheTag);
        var reader = HttpContext.Reader;
        Front = await front.Read(reader, cancel);
        Near = await front.Near(NearPlace.On(Request), reader, cancel);
        Unanswered = reader.IsMember ? [] : await discussed.Unanswered(null, reader, 3, cancel);
        Day = reader.IsMember ? await myDay.Of(reader, cancel) : null;
    }
}
