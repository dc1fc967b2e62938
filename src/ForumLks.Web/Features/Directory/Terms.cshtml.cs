using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>For forum admins: which terms end within half a year, or have ended with nobody after them.</summary>
public sealed class TermsModel(ForumDb db, Places places, Say say) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<EndingTerm> Ending { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        if (!reader.HasAnywhere(Role.ForumAdmin))
        {
            return NotFound();
        }

        var (spaces, until, never) = (reader.AdministeredSpaceIds, say.Today.AddDays(OfficerLine.SoonDays), TermDay.Unknown.On);
        var found = await (
            from officer in db.Set<Officer>().AsNoTracking()
            join item in db.Set<ContentItem>() on officer.InstitutionId equals item.Id
            where officer.TermTo <= until && officer.LeftOn == null && !officer.IsVacant && item.Status == ContentStatus.Published && item.DeletedUtc == null
                && (reader.IsPlatformAdmin || (item.SpaceId != null && spaces.Contains(item.SpaceId.Value)))
                && !db.Set<Officer>().Any(o => o.InstitutionId == officer.InstitutionId && o.ChairKey == officer.ChairKey
                    && (o.TermFrom >= officer.TermTo || (o.TermFrom == never && o.LeftOn == null && (o.TermTo == null || o.TermTo > officer.TermTo))))
            orderby officer.TermTo descending, officer.Id
            select new { officer, item.Title, item.Slug, item.Area }).Take(Most).ToListAsync(cancel);
        var now = await places.Now(cancel);
        Ending =
        [
            .. found.Select(f => new EndingTerm(new OfficerLine(f.officer, f.officer.StateOn(say.Today), f.officer.DaysLeft(say.Today), null), f.Title, f.Slug, now.NameOf(f.Area)))
                .Where(t => t.Line.Warning is not null).OrderBy(t => t.Line.DaysLeft ?? -1).ThenBy(t => t.Title, StringComparer.Ordinal),
        ];
        return Page();
    }
}

public sealed record EndingTerm(OfficerLine Line, string Title, string Slug, string? AreaName);
