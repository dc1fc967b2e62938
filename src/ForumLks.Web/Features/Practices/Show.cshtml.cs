using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

[AllowAnonymous]
public sealed class ShowModel(ContentReading reading, ContentTypes types, Places places, SpaceList spaces, IFiles files, PracticeQuestions questions, IEnumerable<IPracticePanel> panels) : PageModel
{
    public Practice Practice { get; private set; } = null!;
    public Space? Space { get; private set; }
    public string? AreaName { get; private set; }
    public IReadOnlyList<FileFacts> Documents { get; private set; } = [];
    public IReadOnlyList<PracticeQuestion> Questions { get; private set; } = [];
    public IReadOnlyList<PracticePanel> Panels { get; private set; } = [];
    public bool MayEdit => types[nameof(Practices.Practice)].MayEdit(HttpContext.Reader, Practice);

    public IReadOnlyList<Badge> Badges => Badge.Of(Practice.ReviewedUtc, Practice.AdoptionCount, Practice.IsComplete, Practice.Freshness);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await reading.Find<Practice>(slug, HttpContext.Reader, cancel);
        if (found is null)
        {
            return NotFound();
        }

        Practice = found;
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id), PageCacheTags.Places);
        Space = await spaces.Find(found.SpaceId, cancel);
        AreaName = (await places.Now(cancel)).NameOf(found.Area);
        Documents = await files.Facts(found.Content.Documents, cancel);
        Questions = await questions.Answered(found.Id, HttpContext.Reader, cancel);
        Panels = await PanelsOf(found, cancel);
        return Page();
    }

    private async Task<IReadOnlyList<PracticePanel>> PanelsOf(Practice practice, CancellationToken cancel)
    {
        var found = new List<PracticePanel>();
        foreach (var one in panels)
        {
            if (await one.For(practice, HttpContext.Reader, cancel) is { } panel)
            {
                found.Add(panel);
            }
        }

        return found;
    }
}
