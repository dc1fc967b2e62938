using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>The corrections of a locked report, after its text; its seal above says that there are some.</summary>
public sealed class AddendaPanel(IReportStanding standing) : IReportPanel
{
    public async Task<ReportPanel?> For(MeetingReport report, Reader reader, CancellationToken cancel) =>
        (await standing.Of(report.Id, cancel))?.Addenda is { Count: > 0 } addenda ? new ReportPanel("/Features/Ratifications/_Addenda.cshtml", addenda, PanelPlace.AtEnd) : null;
}
