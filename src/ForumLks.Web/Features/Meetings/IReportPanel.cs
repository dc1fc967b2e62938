using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Meetings;

/// <summary>
/// What other features add to the page of a report: its ratification, what became of its decisions. They depend on meetings; meetings know only this.
/// </summary>
public interface IReportPanel
{
    Task<ReportPanel?> For(MeetingReport report, Reader reader, CancellationToken cancel);

    /// <summary>What is shown at an address whose report is no longer there for readers; null where this feature has nothing to say of it.</summary>
    Task<ReportPanel?> InPlaceOf(string slug, CancellationToken cancel) => Task.FromResult<ReportPanel?>(null);
}

/// <summary>Where on the page it stands.</summary>
public enum PanelPlace
{
    UnderTitle,
    UnderSummary,
    AtEnd,
}

/// <param name="View">The partial, by its whole path.</param>
public sealed record ReportPanel(string View, object Model, PanelPlace Place = PanelPlace.UnderTitle);
