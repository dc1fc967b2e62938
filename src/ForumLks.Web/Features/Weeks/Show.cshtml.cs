using ForumLks.Web.Data;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Weeks;

/// <summary>The week of a space, written from what the forum holds: what is new, decided, overdue, unanswered. Strangers see the public part of it.</summary>
[AllowAnonymous]
public sealed class ShowModel(ForumDb db, QueryCache queries, SpaceList spaces, IEnumerable<IWeekPart> parts, TimeProvider clock) : PageModel
{
    /// <summary>The forum is not older; before it there are no weeks to browse through.</summary>
    private const int FirstYear = 2020;

    public Space Space { get; private set; } = null!;
    public Week Week { get; private set; }
    public bool IsRunning { get; private set; }
    public IReadOnlyList<WeekPart> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, string? minggu, CancellationToken cancel)
    {
        var current = Week.Of(clock.GetUtcNow().UtcDateTime);
        var asked = minggu is null ? current : Week.Read(minggu);
        if (asked is not { } week || week.Monday > current.Monday || week.Year < FirstYear || (await spaces.Now(cancel)).FirstOrDefault(s => s.Slug == slug) is not { } space)
        {
            return NotFound();
        }

        (Space, Week, IsRunning) = (space, week, week == current);
        string[] tags = [PageCacheTags.Content, PageCacheTags.Places, .. parts.SelectMany(p => p.CacheTags).Distinct()];
        HttpContext.CachePublicly(tags);
        Parts = (await queries.Get($"pekan {space.Id} {week}", HttpContext.Reader, tags, Read, cancel)).Parts;
        return Page();
    }

    private async Task<ReadWeek> Read(CancellationToken cancel)
    {
        var span = new SpaceWeek(Week.FromUtc, Week.UntilUtc, IsRunning);
        var found = new List<WeekPart>();
        foreach (var part in parts.OrderBy(p => p.Order))
        {
            if (await part.Of(db, Space.Id, span, HttpContext.Reader, cancel) is { } told)
            {
                found.Add(told);
            }
        }

        return new(found);
    }

    private sealed record ReadWeek(IReadOnlyList<WeekPart> Parts);
}
