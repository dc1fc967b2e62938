using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Files;

/// <summary>
/// The text inside the documents that items show; the Media feature reads it in the background. The database is the caller's: it is asked
/// inside saves, whose participants cannot depend on the database themselves.
/// </summary>
public interface IDocumentTexts
{
    /// <summary>By item, what is known so far; an item without a document that was read is left out.</summary>
    Task<ILookup<long, DocumentPassage>> Of(ForumDb db, IReadOnlyCollection<long> items, CancellationToken cancel);

    /// <summary>How many documents have been read, and how many wait.</summary>
    Task<(int Read, int Waiting)> Progress(ForumDb db, CancellationToken cancel);
}

/// <param name="Page">The page, sheet or slide it stands on; null where the kind has none.</param>
public sealed record DocumentPassage(int? Page, string Text);

/// <summary>Learns, inside the transaction that keeps it, that the text of documents has arrived.</summary>
public interface IHearsDocumentText
{
    Task Arrived(ForumDb db, IReadOnlyCollection<long> items, CancellationToken cancel);
}
