using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Content;

/// <summary>Says that what an item tells may no longer change. Asked before an item is written over, so that the writer is told in time; the save itself refuses as well.</summary>
public interface IContentLock
{
    /// <summary>A sentence for the writer; null where the item is free.</summary>
    Task<string?> WhyLocked(ForumDb db, ContentItem item, CancellationToken cancel);
}
