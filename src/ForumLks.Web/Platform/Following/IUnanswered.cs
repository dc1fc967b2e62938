using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Platform.Following;

/// <summary>
/// A feature where people ask and wait. It says which questions wait; who is asked gently to look, how often at the most and who may see it at all is
/// decided by whoever asks for the list.
/// </summary>
public interface IUnanswered
{
    /// <summary>Open questions without an answer by anybody but the asker, asked in this span of time, the oldest first.</summary>
    /// <param name="among">Of which items; said here, so that the most are counted of those that are wanted.</param>
    Task<IReadOnlyList<UnansweredQuestion>> Waiting(ForumDb db, IQueryable<ContentItem> among, DateTime askedAfter, DateTime askedBefore, int most, CancellationToken cancel);
}

/// <param name="ItemId">ContentItemId; its space, place, kind of service and readers are those of the content item.</param>
/// <param name="Url">Where it is answered.</param>
public sealed record UnansweredQuestion(string ItemId, string Title, string Url, DateTime AskedUtc, Guid AskerId);
