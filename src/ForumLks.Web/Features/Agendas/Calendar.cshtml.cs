using System.Globalization;
using ForumLks.Text;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Agendas;

/// <summary>What is coming, as a list and as the sheet of one month.</summary>
[AllowAnonymous]
public sealed class CalendarModel(Upcoming upcoming, SpaceList spaces, Say say) : PageModel
{
    public DateOnly Month { get; private set; }
    public Space? Space { get; private set; }
    public IReadOnlyList<CalendarEvent> Coming { get; private set; } = [];
    public IReadOnlyList<CalendarEvent> InMonth { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? ruang, string? bulan, CancellationToken cancel)
    {
        if (ruang is not null && (Space = (await spaces.Now(cancel)).FirstOrDefault(s => s.Slug == ruang)) is null)
        {
            return NotFound();
        }

        HttpContext.CachePublicly(PageCacheTags.Type(nameof(MeetingReport)), PageCacheTags.Places, Agenda.PageTag);
        var today = say.Today;
        Coming = await upcoming.From(today, HttpContext.Reader, Space?.Id, cancel);
        Month = DateOnly.TryParseExact($"{bulan}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 1945 and < 2200
            ? asked
            : FirstOf(Coming.Count > 0 && Coming[0].StartsOn > today ? Coming[0].StartsOn : today);
        InMonth = await upcoming.Between(Month, Month.AddMonths(1).AddDays(-1), HttpContext.Reader, Space?.Id, cancel);
        return Page();
    }

    /// <summary>The weeks of the month from Monday to Sunday; days of other months are null.</summary>
    public IEnumerable<DateOnly?[]> Weeks()
    {
        var first = Month.AddDays(-(((int)Month.DayOfWeek + 6) % 7));
        for (var monday = first; monday < Month.AddMonths(1); monday = monday.AddDays(7))
        {
            yield return [.. Enumerable.Range(0, 7).Select(monday.AddDays).Select(d => d.Month == Month.Month ? d : (DateOnly?)null)];
        }
    }

    public IEnumerable<CalendarEvent> On(DateOnly day) => InMonth.Where(e => e.StartsOn <= day && e.EndsOn >= day);

    public string UrlOf(DateOnly month) => $"/rakor/agenda?{(Space is null ? "" : $"ruang={Space.Slug}&")}bulan={month:yyyy-MM}";

    public string FeedOf(string ending) => Space is null ? $"/agenda.{ending}" : $"/ruang/{Space.Slug}/agenda.{ending}";

    public static string MonthName(DateOnly day) => IndonesianDate.MonthAndYear(day);

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
