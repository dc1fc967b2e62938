using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Moderation;

/// <summary>
/// A feature whose posts the moderators' queue shows and decides on. The Moderation feature asks, writes down who did what and why, and tells the writer;
/// the feature changes its own row and sees to it that nobody reads what is hidden, by any channel.
/// </summary>
public interface IModerated
{
    /// <summary>As in <see cref="Submission.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>The post whose own address this is ("/diskusi/…#balasan-7"), so that a report leads to it; null for other addresses.</summary>
    Task<string?> KeyAt(ForumDb db, string address, CancellationToken cancel) => Task.FromResult<string?>(null);

    /// <summary>What waits among what this reader moderates (<see cref="ContentVisibility"/>), oldest first.</summary>
    Task<IReadOnlyList<ModeratedPost>> Waiting(ForumDb db, Reader reader, int most, CancellationToken cancel);

    /// <summary>Null where there is none, or none that this reader moderates.</summary>
    Task<ModeratedPost?> Find(ForumDb db, string key, Reader reader, CancellationToken cancel);

    /// <summary>Released from the queue or shown again; in the caller's transaction. False where it is no longer in that state.</summary>
    Task<bool> Release(ForumDb db, string key, CancellationToken cancel);

    /// <summary>Shown or waiting, it is out of everybody's sight but its writer's and the admins'; in the caller's transaction. False where it is hidden already.</summary>
    Task<bool> Hide(ForumDb db, string key, CancellationToken cancel);
}

/// <param name="Key">Identifies it within its kind.</param>
/// <param name="GroupId">The working group, where nobody else reads it.</param>
public sealed record ModeratedPost(string Kind, string Key, string Url, string Title, string Text, Guid AuthorId, long? SpaceId, DateTime WrittenUtc, PostState State, long? GroupId = null);

public enum PostState
{
    Shown,
    Waiting,
    Hidden,
}
