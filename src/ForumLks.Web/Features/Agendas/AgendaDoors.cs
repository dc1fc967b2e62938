using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

public sealed class AgendaDoors(ForumDb db, QueryCache queries) : IMeetingDoors
{
    public async Task<IReadOnlyList<MeetingDoor>> Of(MeetingReport report, bool isKeeper, CancellationToken cancel)
    {
        var has = isKeeper || await IsPlanned(report, cancel);
        return has ? [new MeetingDoor($"/rakor/{report.Slug}/agenda", "Agenda")] : [];
    }

    /// <summary>The same for every reader; an agenda that is written evicts its report.</summary>
    private async Task<bool> IsPlanned(MeetingReport report, CancellationToken cancel) =>
        (await queries.Get($"agenda {report.Id}", Reader.Stranger, [PageCacheTags.Item(report.Id)], async c => new Planned(await db.Set<Agenda>().AnyAsync(a => a.MeetingReportId == report.Id, c)), cancel)).IsSo;

    private sealed record Planned(bool IsSo);
}
