using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Moderation;

/// <summary>
/// Where it is written down, told to the writer and counted that an admin took something out of sight or showed it again, by whichever page they did it;
/// fulfilled by the Moderation feature.
/// </summary>
public interface IModerationRecord
{
    /// <summary>In the caller's transaction.</summary>
    Task Write(ForumDb db, ModeratedPost post, bool isHidden, Guid byId, string? reason, CancellationToken cancel);
}
