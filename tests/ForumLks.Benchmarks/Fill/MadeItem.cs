using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Benchmarks.Fill;

/// <summary>An invented item: the application's own entity as its author wrote it, and what publishing would have added.</summary>
public sealed record MadeItem(long Id, string ContentItemId, ContentItem Item, string Path, SpaceRow? Space, Visibility Visibility, Guid OwnerId, DateTime PublishedUtc)
{
    public string Type => Item.GetType().Name;

    /// <summary>As lists date it: a meeting by its first day (midnight in WIB), all else by its publication.</summary>
    public DateTime ListedUtc => Item is MeetingReport report
        ? new DateTimeOffset(report.StartsOn.ToDateTime(default), TimeSpan.FromHours(7)).UtcDateTime
        : PublishedUtc;

    public string Slug => $"contoh-{Id}";

    public string Audience => Visibility == Visibility.Public ? Web.Platform.Content.Audience.Everyone : Web.Platform.Content.Audience.Members;
}
