using System.Text.RegularExpressions;
using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

/// <summary>
/// Notes queries that found nothing. People type names and numbers too: a number of six digits or more or an address is not noted, what is
/// noted is shown only when it was searched at different hours, and it is forgotten after 90 days.
/// </summary>
public sealed partial class SearchMisses(ForumDb db, TimeProvider clock)
{
    private const int Most = 5_000;
    private static readonly TimeSpan Memory = TimeSpan.FromDays(90);
    private static readonly TimeSpan SameSearch = TimeSpan.FromHours(1);

    public async Task Note(string query, CancellationToken cancel)
    {
        var text = Spaces().Replace(query, " ").Trim().ToLowerInvariant();
        if (text.Length is < 3 or > SearchMiss.Longest || Personal().IsMatch(text) || text.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var misses = db.Set<SearchMiss>();
        if (await misses.AnyAsync(m => m.Text == text, cancel))
        {
            var before = now - SameSearch;
            await misses.Where(m => m.Text == text && m.LastUtc < before)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.Times, x => x.Times + 1).SetProperty(x => x.LastUtc, now), cancel);
            return;
        }

        await Forget(now, cancel);
        misses.Add(SearchMiss.Of(text, now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Somebody else noted the same words in the same moment.
        }
    }

    public async Task<IReadOnlyList<SearchMiss>> Repeated(CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime - Memory;
        return await db.Set<SearchMiss>().AsNoTracking().Where(m => m.Times > 1 && m.LastUtc >= since)
            .OrderByDescending(m => m.Times).ThenByDescending(m => m.LastUtc).Take(100).ToListAsync(cancel);
    }

    /// <summary>The list never grows beyond its measure, whoever floods it: what was asked once and longest ago goes first.</summary>
    private async Task Forget(DateTime now, CancellationToken cancel)
    {
        var misses = db.Set<SearchMiss>();
        var since = now - Memory;
        await misses.Where(m => m.LastUtc < since).ExecuteDeleteAsync(cancel);
        if (await misses.CountAsync(cancel) >= Most)
        {
            var oldest = misses.OrderBy(m => m.Times).ThenBy(m => m.LastUtc).Select(m => m.Id).Take(10);
            await misses.Where(m => oldest.Contains(m.Id)).ExecuteDeleteAsync(cancel);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"@|\d(?:[\s.\-]?\d){5,}")]
    private static partial Regex Personal();
}
