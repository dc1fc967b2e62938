using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>The aspirasi of meetings, each with its latest answer.</summary>
public sealed class Pleas(ForumDb db, FollowUpReading reading) : IPleas
{
    private const int Most = 300;

    public async Task<IReadOnlyList<Plea>> All(Reader reader, CancellationToken cancel)
    {
        var items = await reading.Items(reader).Where(i => i.Kind == MeetingItemKind.Aspirasi).OrderByDescending(i => i.MetOn).ThenByDescending(i => i.Id).Take(Most).ToListAsync(cancel);
        var reports = items.Select(i => i.ReportId).Distinct().ToList();
        var answers = (await db.Set<AspirationAnswer>().AsNoTracking().Where(a => reports.Contains(a.MeetingReportId)).Select(a => new { a.MeetingReportId, a.Number, a.On }).ToListAsync(cancel))
            .ToLookup(a => (a.MeetingReportId, a.Number), a => (DateOnly?)a.On);
        return [.. items.Select(i => new Plea($"/tindak-lanjut/{i.Id}", i.Text, i.Meeting, i.MetOn, i.ReportArea, i.SpaceId, i.Addressee, answers[(i.ReportId, i.Number)].Max()))];
    }
}
