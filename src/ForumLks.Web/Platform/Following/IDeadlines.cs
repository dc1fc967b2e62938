using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Following;

/// <summary>A feature where things fall due. Whoever follows what it belongs to is told, first of all.</summary>
public interface IDeadlines
{
    /// <summary>What is still open and due in these days, both included; the earliest first. Who may see it is asked by whoever tells it.</summary>
    Task<IReadOnlyList<Deadline>> Between(ForumDb db, DateOnly from, DateOnly until, CancellationToken cancel);
}

/// <param name="ItemId">ContentItemId of the item it belongs to.</param>
/// <param name="Number">The numbered item of a report; null where the item itself is due.</param>
public sealed record Deadline(string ItemId, int? Number, DateOnly Due, string Line, string Url);
