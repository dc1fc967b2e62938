using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>What the meetings of a space left open: no dated decision, no owner, recommendations and pleas that nobody took up.</summary>
[AllowAnonymous]
public sealed class UndecidedModel(ForumDb db, SpaceList spaces, QueryCache queries, Say say, TimeProvider clock) : PageModel
{
    private const int Most = 60;

    public Space Space { get; private set; } = null!;
    public IReadOnlyList<LeftOpen> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if ((await spaces.Now(cancel)).FirstOrDefault(s => s.Slug == slug) is not { } space)
        {
            return NotFound();
        }

        Space = space;
        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places);
        Shown = await queries.Get($"belum diputuskan {space.Id} {say.Today}", HttpContext.Reader, [PageCacheTags.Content, PageCacheTags.Places], Read, cancel);
        return Page();
    }

    private async Task<IReadOnlyList<LeftOpen>> Read(CancellationToken cancel)
    {
        var reports = await db.Set<MeetingReport>().AsNoTracking().PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime)
            .Where(r => r.SpaceId == Space.Id && r.StartsOn <= say.Today).OrderByDescending(r => r.StartsOn).Take(Most).ToListAsync(cancel);
        var ids = reports.Select(r => r.Id).ToList();
        var answered = (await db.Set<AspirationAnswer>().Where(a => ids.Contains(a.MeetingReportId)).Select(a => new { a.MeetingReportId, a.Number }).ToListAsync(cancel))
            .Select(a => (a.MeetingReportId, a.Number)).ToHashSet();
        return [.. reports.Select(r => new LeftOpen(r.Slug, r.Title, r.StartsOn, r.Content.UndatedText(), [.. Open(r, answered)])).Where(l => l.Undated is not null || l.Items.Count > 0)];
    }

    private static IEnumerable<OpenItem> Open(MeetingReport report, HashSet<(long, int)> answered) =>
        from item in report.Content.Items
        let reason = item.Kind switch
        {
            MeetingItemKind.Keputusan when item.Deadline is null && NoOwner(item) => "tanpa penanggung jawab dan tenggat",
            MeetingItemKind.Keputusan when item.Deadline is null => "tanpa tenggat",
            MeetingItemKind.Keputusan when NoOwner(item) => "tanpa penanggung jawab",
            MeetingItemKind.Komitmen when item.Deadline is null => "dijanjikan tanpa tenggat",
            MeetingItemKind.Rekomendasi => "disarankan, tidak diputuskan",
            MeetingItemKind.Aspirasi when !answered.Contains((report.Id, item.Number)) => "diminta, belum dijawab",
            _ => null,
        }
        where reason is not null
        select new OpenItem(report.Decisions.FirstOrDefault(d => d.Number == item.Number)?.Id, item.Number, item.Kind, item.Text, reason, item.UndatedReason);

    private static bool NoOwner(MeetingItem item) => MeetingWords.OwnerLine(item.Owner, item.OwnerOffice).Length == 0;
}

public sealed record LeftOpen(string Slug, string Title, DateOnly MetOn, string? Undated, IReadOnlyList<OpenItem> Items);

public sealed record OpenItem(long? DecisionId, int Number, MeetingItemKind Kind, string Text, string Reason, string? Why);
