using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Meetings;

public static class MeetingsByLink
{
    /// <summary>The meetings that a signed link may lead to. Drafts are among them: links invite to what is still being written.</summary>
    public static IQueryable<MeetingReport> OpenByLink(this IQueryable<MeetingReport> reports) =>
        reports.Where(m => m.DeletedUtc == null && m.Status != ContentStatus.Withdrawn && m.Status != ContentStatus.Hidden);
}
