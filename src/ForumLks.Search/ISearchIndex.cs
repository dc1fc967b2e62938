using System.Data.Common;
using ForumLks.Search.Analysis;

namespace ForumLks.Search;

/// <summary>
/// An index in the application's own database (tables prefixed <c>search_</c>). Writes happen in the caller's transaction and so commit with
/// the content. The connection must be open.
/// </summary>
public interface ISearchIndex
{
    /// <summary>Makes the tables if they are missing; an older schema is replaced by an empty one. Safe to repeat.</summary>
    Task CreateSchema(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default);

    /// <summary>Adds documents and parts or replaces those with the same id and number. Thousands at once are much cheaper than one by one.</summary>
    Task Upsert(DbConnection connection, DbTransaction? transaction, IReadOnlyList<SearchDocument> documents, CancellationToken cancel = default);

    /// <summary>Removes documents with all their parts; unknown ids are no error.</summary>
    Task Remove(DbConnection connection, DbTransaction? transaction, long[] ids, CancellationToken cancel = default);

    /// <summary>Removes parts of documents; unknown ones are no error.</summary>
    Task RemoveParts(DbConnection connection, DbTransaction? transaction, IReadOnlyCollection<(long Id, int Part)> parts, CancellationToken cancel = default);

    /// <summary>Ids of indexed documents above one number, up to another: for finding what should no longer be there.</summary>
    Task<List<long>> Documents(DbConnection connection, long after, long upTo, CancellationToken cancel = default);

    /// <summary>
    /// Lines this transaction up behind other writers until its commit: whoever reads, then writes what was read, is then never overtaken. Gives
    /// the index's generation, by which a rebuilder learns that another has begun.
    /// </summary>
    Task<long> Lock(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default);

    /// <summary>What the index holds and whether it is up to date.</summary>
    Task<IndexFacts> Facts(DbConnection connection, CancellationToken cancel = default);

    /// <summary>
    /// Begins to build the index anew while searching goes on: after it every document is given to <see cref="Upsert"/> once more, in as
    /// many transactions as one likes, then <see cref="FinishRebuild"/> is called. Whoever is killed between begins again; the number given tells rebuilders apart (<see cref="IndexFacts.Generation"/>).
    /// </summary>
    Task<long> BeginRebuild(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default);

    /// <summary>Notes that all documents are of the present analysis, and tidies the index. The connection must not be in a transaction.</summary>
    Task FinishRebuild(DbConnection connection, CancellationToken cancel = default);

    /// <summary>Removes everything and notes the present analyzer's version.</summary>
    Task Clear(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default);

    /// <summary>
    /// Tidies the index: joins small pieces, drops what removed documents left, refreshes the planner's statistics. Call it after filling an
    /// empty index and now and then (nightly); it takes seconds at 70,000 documents, during which searching goes on and writing waits. The
    /// connection must not be in a transaction.
    /// </summary>
    Task Optimize(DbConnection connection, CancellationToken cancel = default);

    /// <summary>Finds. No text of a query is an error.</summary>
    Task<SearchResults> Search(DbConnection connection, SearchQuery query, CancellationToken cancel = default);

    /// <summary>Documents with like content, best first, without the document itself.</summary>
    Task<IReadOnlyList<SearchHit>> Similar(
        DbConnection connection, long id, IReadOnlyCollection<string> audiences, DateTime nowUtc, int count, CancellationToken cancel = default);

    /// <summary>Documents with content like a text's, best first: whether a question is answered already.</summary>
    Task<IReadOnlyList<SearchHit>> Like(
        DbConnection connection, string text, IReadOnlyCollection<string> audiences, DateTime nowUtc, int count, CancellationToken cancel = default);

    /// <summary>Abbreviations and other names that widen queries; a new dictionary takes effect with the next query.</summary>
    AliasDictionary Aliases { get; set; }

    /// <summary>Words that begin as the last word of a text does, commonest first, each with the text before it.</summary>
    Task<IReadOnlyList<string>> Complete(
        DbConnection connection, string prefix, IReadOnlyCollection<string> audiences, DateTime nowUtc, int count, CancellationToken cancel = default);

    /// <summary>The version of the analysis in this build.</summary>
    int AnalyzerVersion { get; }

    /// <summary>The version that the index was made with; null if there is none. If it differs, the index must be rebuilt.</summary>
    Task<int?> StoredAnalyzerVersion(DbConnection connection, CancellationToken cancel = default);
}
