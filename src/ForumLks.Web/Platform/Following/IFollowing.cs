using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Following;

/// <summary>Whether this reader follows something, for the button on its page.</summary>
public interface IFollowing
{
    ValueTask<bool> Follows(Reader reader, FollowTarget target, CancellationToken cancel);
}
