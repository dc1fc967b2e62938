using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>
/// Whoever holds a print can see whether it is what was issued and whether it is the latest. The code on the paper is long enough not to be
/// guessed; without it, and beyond number and dates, a report that is not shared shows nothing.
/// </summary>
[AllowAnonymous]
public sealed class CheckModel(ForumDb db) : PageModel
{
    public const int Shortest = 16;

    public string? Code { get; private set; }
    public VisitReport? Report { get; private set; }
    public Visit? Visit { get; private set; }
    public int LatestVersion { get; private set; }
    public bool MayRead { get; private set; }

    public bool IsTrue => Report is not null && Canonical.HashOf(Report.Content) == Report.Hash;

    public async Task<IActionResult> OnGetAsync(string? kode, string? sidik, CancellationToken cancel)
    {
        Code = Clean(kode ?? sidik);
        if (Code is null)
        {
            return Page();
        }

        if (Code.Length >= Shortest)
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
        var start = Code!;
        var found = await db.Set<VisitReport>().AsNoTracking().Where(r => r.Hash.StartsWith(start)).Take(2).ToListAsync(cancel);
        if (found.Count != 1)
        {
            return;
        }

        Report = found[0];
        Visit = await db.Set<Visit>().AsNoTracking().FirstAsync(v => v.Id == Report.VisitId, cancel);
        LatestVersion = await db.Set<VisitReport>().Where(r => r.VisitId == Visit.Id).MaxAsync(r => r.Version, cancel);
        var me = HttpContext.Reader.Id;
        MayRead = Visit.IsReportPublic || (me is not null && await db.Set<Visit>().AnyAsync(v => v.Id == Visit.Id && v.Travellers.Any(t => t.Companions.Any(c => c.MemberId == me)), cancel));
    }

    /// <summary>As people type it from paper: with spaces, dashes and capitals.</summary>
    private static string? Clean(string? typed)
    {
        var letters = string.Concat((typed ?? "").Where(char.IsAsciiHexDigit)).ToLowerInvariant();
        return letters.Length switch { 0 => null, > 64 => letters[..64], _ => letters };
    }
}
