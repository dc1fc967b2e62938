using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Finding;

/// <summary>
/// What stands in an item and is found by its own words at its own address: the replies of a topic. Each row remembers whether the index holds it, so that
/// writing one costs no indexing and a round puts it in soon afterwards.
/// </summary>
public interface IItemParts
{
    /// <summary>The type of the items.</summary>
    string Type { get; }

    /// <summary>Claims the next that can be found and are not in the index yet, in the caller's transaction.</summary>
    Task<IReadOnlyList<ItemPart>> Claim(ForumDb db, int most, CancellationToken cancel);

    /// <summary>The index holds this one no more, or none of the item, or none at all; says how many there are.</summary>
    Task<int> Release(ForumDb db, long? itemId, int? number, CancellationToken cancel);
}

/// <summary>A row that is such a part. Changed or deleted, it leaves the index in the same transaction.</summary>
public interface IPartOfItem
{
    string ItemType { get; }

    long ItemId { get; }

    int Number { get; }
}

/// <param name="Text">Plain text.</param>
/// <param name="Url">Where it stands.</param>
public sealed record ItemPart(long ItemId, int Number, string Text, string Url, DateTime AtUtc);
