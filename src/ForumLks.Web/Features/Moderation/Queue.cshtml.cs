using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Safeguarding;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>What waits for a moderator, in one place: posts, reports and appeals of the spaces they administer, and of the groups they coordinate.</summary>
[Authorize(Policies.AnyModerator)]
public sealed class QueueModel(ForumDb db, IEnumerable<IModerated> moderated, AppealDesk appeals, ISpaceNames spaces, IGroupNames groups, TimeProvider clock) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<QueueLine> Waiting { get; private set; } = [];
    public IReadOnlyList<Case> Reported { get; private set; } = [];
    public IReadOnlyList<PendingAppeal> Appeals { get; private set; } = [];

    /// <summary>Against the reader's own acts, on a forum where nobody else may decide them.</summary>
    public int Stuck { get; private set; }

    /// <summary>The spaces in which something waits.</summary>
    public IReadOnlyList<SpaceName> Spaces { get; private set; } = [];
    public SpaceName? Space { get; private set; }
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(string? ruang, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        var names = await spaces.All(cancel);
        Space = names.FirstOrDefault(s => s.Slug == ruang && reader.Administers(s.Id));
        var waiting = new List<ModeratedPost>();
        foreach (var feature in moderated)
        {
            waiting.AddRange(await feature.Waiting(db, reader, Most, cancel));
        }

        var reported = await db.Set<Case>().AsNoTracking().For(db, reader).Where(c => c.State != CaseState.Ditutup).OrderByDescending(c => c.Kind == CaseKind.IdentitasAnak).ThenBy(c => c.DueUtc).Take(Most).ToListAsync(cancel);
        var pending = await appeals.PendingFor(reader).Take(Most).AsNoTracking().ToListAsync(cancel);
        var busy = waiting.Select(p => p.SpaceId).Concat(reported.Select(c => c.SpaceId)).Concat(pending.Select(a => a.Act.SpaceId)).ToHashSet();
        Spaces = [.. names.Where(s => busy.Contains(s.Id))];
        Waiting = await Lines([.. waiting.Where(p => Space is null || p.SpaceId == Space.Id).OrderBy(p => p.WrittenUtc).Take(Most)], names, cancel);
        Reported = [.. reported.Where(c => Space is null || c.SpaceId == Space.Id)];
        Stuck = await appeals.WaitForASecondAdmin(reader, cancel);
        Appeals = [.. pending.Where(a => Space is null || a.Act.SpaceId == Space.Id)];
    }

    private async Task<IReadOnlyList<QueueLine>> Lines(List<ModeratedPost> posts, IReadOnlyList<SpaceName> names, CancellationToken cancel)
    {
        var keys = posts.Select(p => p.Key).ToList();
        var since = Now - QueueClaim.Lasts;
        var claims = await db.Set<QueueClaim>().AsNoTracking().Where(c => keys.Contains(c.SubjectKey) && c.AtUtc > since).ToListAsync(cancel);
        var people = posts.Select(p => p.AuthorId).Concat(claims.Select(c => c.ById)).Distinct().ToList();
        var called = await db.Set<Member>().Where(m => people.Contains(m.Id)).Select(m => new { m.Id, m.DisplayName }).ToDictionaryAsync(m => m.Id, m => m.DisplayName, cancel);
        var coordinated = await groups.Of(HttpContext.Reader, cancel);
        return [.. posts.Select(p => new QueueLine(
            p, called.GetValueOrDefault(p.AuthorId, Person.Gone), p.GroupId is { } group ? coordinated.FirstOrDefault(g => g.Id == group)?.Name ?? "Kelompok kerja" : names.FirstOrDefault(s => s.Id == p.SpaceId)?.Name,
            claims.Where(c => c.SubjectKind == p.Kind && c.SubjectKey == p.Key).Select(c => called.GetValueOrDefault(c.ById, Person.Gone)).FirstOrDefault()))];
    }
}

/// <param name="Place">The space, or the working group.</param>
/// <param name="Claimed">Who is looking at it now.</param>
public sealed record QueueLine(ModeratedPost Post, string Author, string? Place, string? Claimed);
