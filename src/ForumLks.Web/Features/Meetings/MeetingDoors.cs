namespace ForumLks.Web.Features.Meetings;

/// <summary>A page around a meeting that its own page leads to: agenda, attendance, minutes, prints.</summary>
public sealed record MeetingDoor(string Url, string Words);

/// <summary>The features around meetings say what they have of one; Meetings does not know them.</summary>
public interface IMeetingDoors
{
    /// <param name="isKeeper">Whether the reader keeps this meeting: sees what is still to be begun, too.</param>
    Task<IReadOnlyList<MeetingDoor>> Of(MeetingReport report, bool isKeeper, CancellationToken cancel);
}
