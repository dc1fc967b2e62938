using ForumLks.Web.Features.Following;
using ForumLks.Web.Platform.Following;

namespace ForumLks.Web.Features.Digests;

/// <summary>One item something happened to, as it stands now.</summary>
/// <param name="IsForGroup">Only its working group reads it, also where the owner has left.</param>
/// <param name="Events">The newest first, no more than <see cref="MostEvents"/>.</param>
public sealed record NewsItem(long Id, string ItemId, string Word, string Title, string Url, long? SpaceId, long? GroupId, string? Area, string? Topic, Guid OwnerId, bool IsForGroup, List<NewsEvent> Events)
{
    /// <summary>A topic may have ten thousand replies a week; a digest tells the newest.</summary>
    public const int MostEvents = 20;

    public List<Deadline> Deadlines { get; } = [];
}

public sealed record NewsEvent(long Id, string Kind, int? Number, string Url, string Line, Guid? ActorId, bool OnlyTo, DateTime AtUtc)
{
    public bool IsPublication => Kind == Occurrence.Published;
}

/// <summary>What a digest says of one item.</summary>
/// <param name="EventId">Null for a deadline, which is no event.</param>
/// <param name="Text">The newest that happened, or what falls due.</param>
/// <param name="ItemId">Null for what is no content item.</param>
public sealed record DigestLine(DigestPart Part, string? ItemId, string Url, string Title, string Text, DateTime AtUtc, long? EventId, DateOnly? Due = null);

/// <summary>In this order.</summary>
public enum DigestPart
{
    Due,
    ForYou,
    Followed,
    Around,
}

/// <param name="More">How many items found no room.</param>
public sealed record Digest(IReadOnlyList<DigestLine> Lines, int More)
{
    public static readonly Digest Empty = new([], 0);
}
