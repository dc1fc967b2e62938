using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Operations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.OwnData;

/// <summary>What is kept, how long and why, and when that was last carried out: for everybody.</summary>
[AllowAnonymous]
public sealed class PrivacyModel(ForumDb db, IEnumerable<IRetains> retaining) : PageModel
{
    public IReadOnlyList<RetentionRule> Rules { get; private set; } = [];
    public IReadOnlyDictionary<string, RetentionRun> Runs { get; private set; } = new Dictionary<string, RetentionRun>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(RetentionRun.PageTag);
        Rules = [.. retaining.SelectMany(r => r.Rules).OrderBy(r => r.Apply is null ? 0 : 1)];
        Runs = await db.Set<RetentionRun>().AsNoTracking().ToDictionaryAsync(r => r.Name, cancel);
    }
}
