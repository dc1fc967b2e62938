using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>Recomputes the hash of a ratified report, so that whoever holds a print can see whether the page still says the same.</summary>
[AllowAnonymous]
public sealed class CheckModel(ForumDb db, IReportStanding standing, TimeProvider clock) : PageModel
{
    public string? Hash { get; private set; }
    public MeetingReport? Report { get; private set; }
    public ReportStanding? Standing { get; private set; }

    /// <summary>Computed now from what the page shows.</summary>
    public string? Recomputed { get; private set; }
    public bool IsTrue => Recomputed == Hash;

    public async Task<IActionResult> OnGetAsync(string? hash, string? sidik, CancellationToken cancel)
    {
        // A hash read off paper may come in groups and capitals.
        Hash = Clean(hash ?? sidik);
        if (Hash is null)
        {
            return Page();
        }

        if (Hash.Length >= 12)
        {
            await Find(cancel);
        }

        if (Report is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }

    private async Task Find(CancellationToken cancel)
    {
        var start = Hash!;
        var reader = HttpContext.Reader;
        var visible = db.Set<MeetingReport>().VisibleTo(reader, clock.GetUtcNow().UtcDateTime);
        var found = await (
            from way in db.Set<Ratification>()
            join report in visible on way.MeetingReportId equals report.Id
            where way.Hash != null && way.Hash.StartsWith(start)
            select new { way.Hash, report.Id }).Take(2).ToListAsync(cancel);
        if (found.Count != 1)
        {
            return;
        }

        Hash = found[0].Hash;
        Report = await db.Set<MeetingReport>().AsNoTracking().FirstAsync(r => r.Id == found[0].Id, cancel);
        Standing = await standing.Of(Report.Id, cancel);
        Recomputed = Canonical.HashOf(Report.Content);
    }

    private static string? Clean(string? typed)
    {
        var letters = string.Concat((typed ?? "").Where(char.IsAsciiHexDigit)).ToLowerInvariant();
        return letters.Length switch { 0 => null, > 64 => letters[..64], _ => letters };
    }
}
