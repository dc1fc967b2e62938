using System.Data.Common;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    private const int WorthThreads = 100;

    /// <inheritdoc/>
    public async Task Upsert(
        DbConnection connection, DbTransaction? transaction, IReadOnlyList<SearchDocument> documents, CancellationToken cancel = default)
    {
        if (documents.Count == 0)
            return;
        // Of two with the same id in one batch the later is meant.
        var latest = documents.Reverse().DistinctBy(document => document.Id).Reverse().ToList();
        await Remove(connection, transaction, [.. latest.Select(document => document.Id)], cancel);
        var units = Split(latest);
        await Number(connection, transaction, units, cancel);
        // The vocabulary is gathered while the database is busy with the units.
        var vocabulary = latest.Count < WorthThreads ? Task.FromResult(Vocabulary.Of(units)) : Task.Run(() => Vocabulary.Of(units), cancel);
        await Write(connection, transaction, units, vocabulary, cancel);
    }

    private List<Unit> Split(List<SearchDocument> documents) => documents.Count < WorthThreads
        ? [.. documents.SelectMany(_splitter.Split)]
        : [.. documents.AsParallel().AsOrdered().SelectMany(_splitter.Split)];

    /// <inheritdoc/>
    public abstract Task Remove(DbConnection connection, DbTransaction? transaction, long[] ids, CancellationToken cancel = default);

    /// <inheritdoc/>
    public abstract Task Clear(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default);

    /// <inheritdoc/>
    public abstract Task Optimize(DbConnection connection, CancellationToken cancel = default);

    /// <summary>Gives each unit the next number.</summary>
    private protected abstract Task Number(DbConnection connection, DbTransaction? transaction, List<Unit> units, CancellationToken cancel);

    private protected abstract Task Write(
        DbConnection connection, DbTransaction? transaction, List<Unit> units, Task<Vocabulary> vocabulary, CancellationToken cancel);
}
