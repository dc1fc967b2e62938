using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Lists;

/// <summary>The discussions about a page, for the page itself; the Discussions feature knows them.</summary>
public interface IDiscussed
{
    /// <summary>The latest first, only what the reader may read.</summary>
    Task<IReadOnlyList<DiscussedRow>> About(ContentItem item, Reader reader, CancellationToken cancel);

    /// <summary>Questions that nobody has answered yet, the longest waiting first; of one space, or of all.</summary>
    Task<IReadOnlyList<DiscussedRow>> Unanswered(long? spaceId, Reader reader, int count, CancellationToken cancel);

    /// <summary>A kept page with such rows carries this, so that it learns of a first answer.</summary>
    string CacheTag { get; }
}

/// <param name="State">A question with its state, in words: "Belum terjawab".</param>
/// <param name="Number">Of the item in a report that it is about.</param>
public sealed record DiscussedRow(long Id, string Url, string Title, string State, bool IsAnswered, DateTime LastUtc, int? Number);
