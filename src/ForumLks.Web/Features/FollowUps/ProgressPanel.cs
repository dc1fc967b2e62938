using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>On the page of a report: what became of each of its decisions.</summary>
public sealed class ProgressPanel(FollowUpReading reading, QueryCache queries, Say say) : IReportPanel
{
    public async Task<ReportPanel?> For(MeetingReport report, Reader reader, CancellationToken cancel)
    {
        var lines = await queries.Get($"tindak lanjut {report.Id} {say.Today}", reader, [PageCacheTags.Item(report.Id)], c => Read(report.Id, reader, c), cancel);
        return lines.Count == 0 ? null : new ReportPanel("/Features/FollowUps/_Progress.cshtml", lines, PanelPlace.UnderSummary);
    }

    private async Task<IReadOnlyList<ProgressLine>> Read(long reportId, Reader reader, CancellationToken cancel)
    {
        var items = await reading.Items(reader).Where(i => i.ReportId == reportId && i.Kind != MeetingItemKind.Rekomendasi).OrderBy(i => i.Number).ToListAsync(cancel);
        var cells = await reading.CellsOf(items, cancel);
        return [.. items.Where(i => i.Kind == MeetingItemKind.Aspirasi || cells[(i.ReportId, i.Number)].Any())
            .Select(i => new ProgressLine(i, Progress.Count([.. cells[(i.ReportId, i.Number)]], i.Deadline, say.Today)))];
    }
}

public sealed record ProgressLine(FoundDecision Item, Progress Progress);
