using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Meetings;

/// <summary>
/// Brings what was held at the meeting into its report without retyping: into the keeper's own draft of the full form, which they read, complete and publish.
/// What the draft already says is never replaced.
/// </summary>
public sealed class ReportDraft(FormDrafts drafts, ContentTypes types)
{
    /// <param name="merge">Fills the content and returns sentences about what it left alone.</param>
    /// <returns>Where the form is, and what was left alone.</returns>
    public async Task<(string FormUrl, IReadOnlyList<string> LeftAlone)> Fill(MeetingReport report, Reader keeper, Func<MeetingReportContent, IReadOnlyList<string>> merge, CancellationToken cancel)
    {
        var form = types[nameof(MeetingReport)].EditUrlOf(report.Slug);
        var me = keeper.Id!.Value;
        var kept = await drafts.Find(me, form, cancel) is { } draft
            ? JsonColumn.Read<KeptForm<MeetingReportContent>>(draft.Json)
            : new KeptForm<MeetingReportContent>(JsonColumn.Read<MeetingReportContent>(JsonColumn.Write(report.Content)), Placement.Of(report, [], keeper));
        var leftAlone = merge(kept.Content);
        await drafts.Keep(me, form, kept.Content.Title, kept, cancel);
        return (form, leftAlone);
    }
}
