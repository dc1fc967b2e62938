using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>The digest as a page: what is new since the last letter, or what the letter of a week told, as the reader may see it today.</summary>
public sealed class IndexModel(ForumDb db, DigestReading reading, TimeProvider clock) : PageModel
{
    private const int WeeksBack = 8;

    public Digest Digest { get; private set; } = Digest.Empty;
    public Span Span { get; private set; } = null!;
    public Week? Asked { get; private set; }
    public IReadOnlyList<Week> Earlier { get; private set; } = [];
    public bool FollowsNothing { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? minggu, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var asked = Week.Read(minggu);
        if (minggu is not null && (asked is null || asked.Value.FromUtc > now || asked.Value.FromUtc < now.AddDays(-Occurrence.DaysKept)))
        {
            return NotFound();
        }

        var reader = HttpContext.Reader;
        Asked = asked;
        (Digest, Span) = asked is { } week ? await reading.OfWeek(reader, week, cancel) : await reading.SinceLast(reader, cancel);
        var thisWeek = Week.Of(now);
        Earlier = [.. Enumerable.Range(0, WeeksBack).Select(back => Week.Of(thisWeek.Monday.AddDays(-7 * back)))];
        FollowsNothing = reader.SpaceIds.Length == 0 && !await db.Set<Follow>().AnyAsync(f => f.MemberId == reader.Id && f.Timing != Timing.Tidak, cancel);
        return Page();
    }
}
