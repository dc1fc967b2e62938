using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Moderation;

/// <summary>Decides before a post of a member is saved whether it appears at once; fulfilled by the Moderation feature, asked by whoever takes posts.</summary>
public interface IModeration
{
    /// <summary>
    /// Asked once for each post, just before it is saved, with the context it is saved in: that it was posted is written down with the same save, so that the
    /// next one can be counted. Not for previews and not for edits of what was posted (<see cref="JudgeEdit"/>).
    /// </summary>
    Task<Verdict> Judge(ForumDb db, Submission submission, CancellationToken cancel);

    /// <summary>The same for a text that changes: looked at for what it says, not counted. Never new to the forum.</summary>
    Task<Verdict> JudgeEdit(ForumDb db, Submission submission, CancellationToken cancel) => Task.FromResult<Verdict>(new Appears());

    /// <summary>Members whose posts this reader does not wish to see, or who must not reach them by mention or message.</summary>
    Task<IReadOnlySet<Guid>> BlockedBy(ForumDb db, Guid memberId, CancellationToken cancel);

    /// <summary>The same for many members, in one query.</summary>
    Task<ILookup<Guid, Guid>> BlockedBy(ForumDb db, IReadOnlyCollection<Guid> memberIds, CancellationToken cancel);
}

/// <param name="Kind">"topik", "balasan".</param>
/// <param name="Text">Title and body as they were typed.</param>
public sealed record Submission(string Kind, Guid AuthorId, long? SpaceId, string Text);

/// <summary>What becomes of a post.</summary>
public abstract record Verdict;

public sealed record Appears : Verdict;

/// <param name="Why">For the writer: why an admin looks at it first, as a sentence.</param>
public sealed record Waits(string Why) : Verdict;

/// <param name="Why">For the writer: why it was not taken and what to do, as a sentence. What they typed stays in the form.</param>
public sealed record Refused(string Why) : Verdict;
