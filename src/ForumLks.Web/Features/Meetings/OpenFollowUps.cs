using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Meetings;

/// <summary>What is still to be done from a meeting: the first item on the next one's agenda.</summary>
public sealed record OpenFollowUp(int Number, string Text, string? Owner, DateOnly? Deadline);

/// <summary>Fulfilled by whoever follows decisions up.</summary>
public interface IOpenFollowUps
{
    Task<IReadOnlyList<OpenFollowUp>> Of(MeetingReport report, CancellationToken cancel);
}

/// <summary>Where nobody follows decisions up, the dated ones count as open.</summary>
public sealed class DatedDecisions(ForumDb db) : IOpenFollowUps
{
    public async Task<IReadOnlyList<OpenFollowUp>> Of(MeetingReport report, CancellationToken cancel) => await db.Set<Decision>().AsNoTracking()
        .Where(d => d.MeetingReportId == report.Id && d.Deadline != null && (d.Kind == MeetingItemKind.Keputusan || d.Kind == MeetingItemKind.Komitmen))
        .OrderBy(d => d.Number)
        .Select(d => new OpenFollowUp(d.Number, d.Text, d.Owner, d.Deadline))
        .ToListAsync(cancel);
}
