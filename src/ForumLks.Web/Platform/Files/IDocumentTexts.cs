using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Platform.Files;

/// <summary>
/// The text inside the documents that items show; the Media feature reads it in the background. The database is the caller's: it is asked
/// inside saves, whose participants cannot depend on the database themselves.
/// </summary>
public interface IDocumentTexts
{
    /// <summary>By item, what is known so far; an item without a document that was read is left out, and so are its older files.</summary>
    Task<ILookup<long, DocumentPassage>> Of(ForumDb db, IReadOnlyCollection<ContentItem> items, CancellationToken cancel);

    /// <summary>The whole text of one document, for a page that has decided by its own rules that the reader may have it; null where it has not been read yet.</summary>
    Task<ReadDocument?> Read(ForumDb db, string path, CancellationToken cancel);

    /// <summary>How many documents have been read, and how many wait.</summary>
    Task<(int Read, int Waiting)> Progress(ForumDb db, CancellationToken cancel);
}

/// <param name="Note">Why there is no text, or not all of it, as a sentence.</param>
/// <param name="IsRecognised">Read by character recognition, so it may be wrong.</param>
public sealed record ReadDocument(IReadOnlyList<DocumentPassage> Passages, string? Note, bool IsRecognised);

/// <summary>An item whose file was replaced keeps the earlier ones; they can still be read, but are not searched.</summary>
public interface IHasOlderFiles
{
    IEnumerable<string> OlderPaths { get; }
}

/// <param name="Page">The page, sheet or slide it stands on; null where the kind has none.</param>
public sealed record DocumentPassage(int? Page, string Text);

/// <summary>Learns, inside the transaction that keeps it, that the text of documents has arrived.</summary>
public interface IHearsDocumentText
{
    Task Arrived(ForumDb db, IReadOnlyCollection<long> items, CancellationToken cancel);
}
