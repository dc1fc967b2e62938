using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Platform.Following;

/// <summary>
/// Where a feature says that something happened which people may want to hear of. What is published, changed or withdrawn as a content item is
/// noticed by itself; a feature tells only what is no item of its own: a reply, a mention, a helpful answer, a deadline, a progress report.
/// </summary>
public interface IHappenings
{
    /// <summary>In the transaction of what it tells of; who hears of it, when and how is decided afterwards.</summary>
    void Tell(ForumDb db, Happening happening);

    /// <summary>What was told of this address is told to nobody any more: a reply was hidden or deleted, somebody may no longer see it. In the caller's transaction.</summary>
    Task Forget(ForumDb db, string itemId, string url, CancellationToken cancel);
}

/// <param name="Kind">A stable word of the feature: "balasan", "sebutan", "jawaban-membantu".</param>
/// <param name="ItemId">ContentItemId of the item it belongs to: who may read that item may hear of it, and news of one item is told as one line.</param>
/// <param name="Url">Address of the place itself, with its anchor.</param>
/// <param name="Line">One sentence for the digest, without names of clients; already examined by the gate where people wrote it.</param>
public sealed record Happening(string Kind, string ItemId, string Url, string Line)
{
    /// <summary>Who did it; never told of their own act.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Told to these people whether they follow or not (they were mentioned, it is their question), within what they chose to receive.</summary>
    public IReadOnlyList<Guid> To { get; init; } = [];

    /// <summary>
    /// Told to nobody but <see cref="To"/>, for what only they may see (a closed consultation). It is told only while the item itself is published and not
    /// deleted; if those who may see it change, the feature tells <see cref="IHappenings.Forget"/>.
    /// </summary>
    public bool OnlyTo { get; init; }

    /// <summary>When something is due; deadlines come first in a digest.</summary>
    public DateTime? DueUtc { get; init; }

    /// <summary>The numbered item of a report that it is about: whoever follows that decision hears of it as well.</summary>
    public int? Number { get; init; }
}
