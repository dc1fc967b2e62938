using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>What waits for this person: their practices to be checked, questions to be answered, adoptions to be told of.</summary>
public sealed class MineModel(ForumDb db, Say say, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Practice> Practices { get; private set; } = [];
    public IReadOnlyList<(Adoption Adoption, string Title)> Adoptions { get; private set; } = [];
    public IReadOnlyDictionary<long, int> Unanswered { get; private set; } = new Dictionary<long, int>();

    public bool IsDue(Practice practice) => practice.Status == ContentStatus.Published && practice.Freshness != PracticeFreshness.Obsolete && practice.LastCheckedOn < say.Today.AddDays(-365);

    public int? AskedNow(Adoption adoption) => adoption.AskedNow(say.Today);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id;
        Practices = await db.Set<Practice>().AsNoTracking().VisibleTo(HttpContext.Reader, clock.GetUtcNow().UtcDateTime).Where(p => p.OwnerId == me).OrderByDescending(p => p.ModifiedUtc).Take(Most).ToListAsync(cancel);
        var ids = Practices.Select(p => p.Id).ToList();
        Unanswered = await db.Set<PracticeQuestion>().Where(q => ids.Contains(q.PracticeId) && q.Answer == null).GroupBy(q => q.PracticeId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var found = await (
            from adoption in db.Set<Adoption>().AsNoTracking().Include(a => a.CheckIns)
            join practice in db.Set<ContentItem>() on adoption.PracticeId equals practice.Id
            where adoption.AdopterId == me
            orderby adoption.StartsOn descending
            select new { adoption, practice.Title }).Take(Most).ToListAsync(cancel);
        Adoptions = [.. found.Select(f => (f.adoption, f.Title))];
    }
}
