namespace ForumLks.Web.Tests.Support;

/// <summary>The real time, moved on by as much as a test asks.</summary>
public sealed class MovedClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Move(TimeSpan by) => _ahead += by;
}
