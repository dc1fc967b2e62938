using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>An issued report, made to be printed: A4, or F4 with <c>?kertas=f4</c>. For its travellers; where they share it, for everybody, without practices that are not.</summary>
[AllowAnonymous]
public sealed class PaperModel(ForumDb db, SiteAddress site, TimeProvider clock) : PageModel
{
    public Visit Visit { get; private set; } = null!;
    public VisitReport Report { get; private set; } = null!;
    public int LatestVersion { get; private set; }
    public bool IsF4 { get; private set; }
    public bool IsTraveller { get; private set; }

    public VisitReportContent Said { get; private set; } = null!;

    public string CheckAddress => site.LinkTo($"/studi-banding/periksa/{Report.Hash[..24]}");

    public string LinkTo(string path) => site.LinkTo(path);

    public TripSum Saved => TripSum.Of([[.. Said.Travellers.Select(t => t.Trip)]]);

    public async Task<IActionResult> OnGetAsync(string id, int? versi, string? kertas, CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id;
        var visit = await db.Set<Visit>().AsNoTracking().FirstOrDefaultAsync(
            v => v.PublicId == id && (v.IsReportPublic || v.Travellers.Any(t => t.Companions.Any(c => me != null && c.MemberId == me))), cancel);
        var reports = visit is null ? [] : await db.Set<VisitReport>().AsNoTracking().Where(r => r.VisitId == visit.Id).OrderBy(r => r.Version).ToListAsync(cancel);
        if ((versi is null ? reports.LastOrDefault() : reports.Find(r => r.Version == versi)) is not { } report)
        {
            return NotFound();
        }

        (Visit, Report, LatestVersion, IsF4) = (visit!, report, reports[^1].Version, kertas == "f4");
        IsTraveller = me is not null && await db.Set<Visit>().AnyAsync(v => v.Id == visit!.Id && v.Travellers.Any(t => t.Companions.Any(c => c.MemberId == me)), cancel);
        Said = IsTraveller ? report.Content : report.Content.ForEverybody(await OpenNow(report.Content, cancel));
        return Page();
    }

    private async Task<HashSet<string>> OpenNow(VisitReportContent content, CancellationToken cancel)
    {
        var slugs = content.Hosts.Select(h => h.Address.Split('/')[^1]).ToList();
        return await db.Set<Practice>().PublishedFor(Reader.Stranger, clock.GetUtcNow().UtcDateTime).Where(p => slugs.Contains(p.Slug)).Select(p => "/praktik/" + p.Slug).ToHashSetAsync(cancel);
    }
}
