using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

/// <summary>The meetings that are coming, as far as a reader may see them.</summary>
public sealed class Upcoming(ForumDb db, Say say, TimeProvider clock)
{
    private const int Most = 300;

    public Task<IReadOnlyList<CalendarEvent>> From(DateOnly day, Reader reader, long? spaceId, CancellationToken cancel) => Between(day, DateOnly.MaxValue, reader, spaceId, cancel);

    /// <summary>A calendar that subscribes keeps what is a month past, so that a late cancellation still reaches it.</summary>
    public Task<IReadOnlyList<CalendarEvent>> ForSubscribers(long? spaceId, CancellationToken cancel) => From(say.Today.AddDays(-31), Reader.Stranger, spaceId, cancel);

    public async Task<IReadOnlyList<CalendarEvent>> Between(DateOnly first, DateOnly last, Reader reader, long? spaceId, CancellationToken cancel)
    {
        var reports = await db.Set<MeetingReport>().AsNoTracking().IgnoreAutoIncludes()
            .PublishedFor(reader, clock.GetUtcNow().UtcDateTime)
            .Where(m => (m.EndsOn ?? m.StartsOn) >= first && m.StartsOn <= last && (spaceId == null || m.SpaceId == spaceId))
            .OrderBy(m => m.StartsOn).ThenBy(m => m.Id).Take(Most).ToListAsync(cancel);
        var ids = reports.Select(r => r.Id).ToList();
        var agendas = await db.Set<Agenda>().AsNoTracking().Where(a => ids.Contains(a.MeetingReportId)).ToDictionaryAsync(a => a.MeetingReportId, cancel);
        return [.. reports.Select(r => CalendarEvent.Of(r, agendas.GetValueOrDefault(r.Id)))];
    }
}
