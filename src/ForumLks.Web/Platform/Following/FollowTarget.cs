namespace ForumLks.Web.Platform.Following;

public enum FollowKind
{
    Space,
    Area,

    /// <summary>A kind of service, as in <c>ContentItem.Topic</c>.</summary>
    Topic,

    /// <summary>Any content item: a topic of discussion, a practice, a report, an institution.</summary>
    Item,

    /// <summary>A numbered item of a meeting report: "{ContentItemId}/{number}".</summary>
    Decision,

    /// <summary>A working group, by its id; for its members.</summary>
    Group,
}

/// <summary>What the button "Ikuti" on a page follows: <c>&lt;partial name="_Follow" model="new FollowTarget(…)" /&gt;</c>, fulfilled by Following.</summary>
/// <param name="Key">Id of the space, code of the area, name of the service, ContentItemId.</param>
/// <param name="Name">What the reader calls it.</param>
public sealed record FollowTarget(FollowKind Kind, string Key, string Name);
