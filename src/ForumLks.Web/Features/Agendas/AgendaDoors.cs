using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

public sealed class AgendaDoors(ForumDb db) : IMeetingDoors
{
    public async Task<IReadOnlyList<MeetingDoor>> Of(MeetingReport report, bool isKeeper, CancellationToken cancel)
    {
        var has = isKeeper || await db.Set<Agenda>().AnyAsync(a => a.MeetingReportId == report.Id, cancel);
        return has ? [new MeetingDoor($"/rakor/{report.Slug}/agenda", "Agenda")] : [];
    }
}
