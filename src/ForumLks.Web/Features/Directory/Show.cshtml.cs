using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Directory;

[AllowAnonymous]
public sealed class ShowModel(
    InstitutionAccess access, Places places, OfficerDesk officers, IEnumerable<IAboutInstitution> others, IMentions mentions, IAppliedPractices applied, Say say) : PageModel
{
    public Institution Institution { get; private set; } = null!;
    public string? AreaName { get; private set; }
    public OfficerList Officers { get; private set; } = null!;
    public IReadOnlyList<AboutInstitution> Others { get; private set; } = [];
    public IReadOnlyList<ItemRow> Mentions { get; private set; } = [];
    public IReadOnlyList<AppliedPractice> Applied { get; private set; } = [];

    public Freshness Fresh => FreshnessOf.Day(Institution.CheckedOn, say.Today);
    public bool MayEdit => access.MayEdit(HttpContext.Reader, Institution);
    public bool Administers => HttpContext.Reader.Administers(Institution.SpaceId);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await access.Readable(slug, HttpContext.Reader, cancel) is not { } found)
        {
            return await access.MovedTo(slug, HttpContext.Reader, cancel) is { } there ? RedirectPermanent(there) : NotFound();
        }

        Institution = found;
        AreaName = (await places.Now(cancel)).NameOf(found.Area);
        HttpContext.CachePublicly([PageCacheTags.Item(found.Id), PageCacheTags.Places, mentions.CacheTag, applied.CacheTag, .. others.Select(o => o.CacheTag)]);
        Officers = OfficerList.On(await officers.Of(found.Id, cancel), say.Today);
        Mentions = await mentions.Of(found.ContentItemId, cancel);
        Applied = await applied.OfInstitution(found.ContentItemId, HttpContext.Reader, cancel);
        Others = await Ask(new(found.ContentItemId, found.Title, found.Area), cancel);
        return Page();
    }

    private async Task<IReadOnlyList<AboutInstitution>> Ask(AskedInstitution institution, CancellationToken cancel)
    {
        var said = new List<AboutInstitution>();
        foreach (var other in others)
        {
            if (await other.Of(institution, HttpContext.Reader, cancel) is { } about)
            {
                said.Add(about);
            }
        }

        return [.. said.OrderBy(a => a.Order)];
    }
}
