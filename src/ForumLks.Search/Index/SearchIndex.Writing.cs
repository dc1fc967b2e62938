using System.Data.Common;

namespace ForumLks.Search.Index;

public abstract partial class SearchIndex
{
    /// <inheritdoc/>
    public async Task Upsert(
        DbConnection connection, DbTransaction? transaction, IReadOnlyList<SearchDocument> documents, CancellationToken cancel = default)
    {
        if (documents.Count == 0)
            return;
        // Of two with the same id in one batch the later is meant.
        var latest = documents.Reverse().DistinctBy(document => document.Id).Reverse().ToList();
        await Remove(connection, transaction, [.. latest.Select(document => document.Id)], cancel);
        var units = new List<Unit>(latest.Count);
        foreach (var document in latest)
            units.AddRange(_splitter.Split(document));
        await Number(connection, transaction, units, cancel);
        await Write(connection, transaction, latest, units, Vocabulary.Of(units), cancel);
    }

    /// <inheritdoc/>
    public abstract Task Remove(DbConnection connection, DbTransaction? transaction, long[] ids, CancellationToken cancel = default);

    /// <inheritdoc/>
    public abstract Task Clear(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default);

    /// <summary>Gives each unit the next number.</summary>
    private protected abstract Task Number(DbConnection connection, DbTransaction? transaction, List<Unit> units, CancellationToken cancel);

    private protected abstract Task Write(
        DbConnection connection, DbTransaction? transaction, List<SearchDocument> documents, List<Unit> units, Vocabulary vocabulary,
        CancellationToken cancel);
}
