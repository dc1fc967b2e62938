using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>What was reported in one's spaces: children first, then by deadline.</summary>
[Authorize(Policies.AnyModerator)]
public sealed class CasesModel(ForumDb db, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Case> Open { get; private set; } = [];
    public IReadOnlyList<Case> Closed { get; private set; } = [];
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mine = db.Set<Case>().AsNoTracking().For(db, HttpContext.Reader);
        Open = await mine.Where(c => c.State != CaseState.Ditutup).OrderByDescending(c => c.Kind == CaseKind.IdentitasAnak).ThenBy(c => c.DueUtc).Take(Most).ToListAsync(cancel);
        Closed = await mine.Where(c => c.State == CaseState.Ditutup).OrderByDescending(c => c.ClosedUtc).Take(Most).ToListAsync(cancel);
    }
}
