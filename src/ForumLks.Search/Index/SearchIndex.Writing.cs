using System.Data.Common;
using ForumLks.Search.Analysis;

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
        // Of two with the same id and number in one batch the later is meant.
        var latest = documents.Reverse().DistinctBy(document => (document.Id, document.Part)).Reverse().ToList();
        var state = await Begin(connection, transaction, cancel);
        var gone = await TakeOut(connection, transaction, IsOf(latest.ConvertAll(document => (document.Id, document.Part))), state, cancel);
        var units = Split(latest);
        await Number(connection, transaction, units, cancel);
        // The vocabulary is gathered while the database is busy with the units.
        var vocabulary = latest.Count < WorthThreads ? Task.FromResult(Vocabulary.Of(units, gone)) : Task.Run(() => Vocabulary.Of(units, gone), cancel);
        await Write(connection, transaction, units, vocabulary, state, cancel);
    }

    /// <inheritdoc/>
    public Task Remove(DbConnection connection, DbTransaction? transaction, long[] ids, CancellationToken cancel = default) =>
        Remove(connection, transaction, (IsOneOf("doc", "@ids"), [("@ids", ListOf(ids))]), cancel);

    /// <inheritdoc/>
    public Task RemoveParts(
        DbConnection connection, DbTransaction? transaction, IReadOnlyCollection<(long Id, int Part)> parts, CancellationToken cancel = default) =>
        Remove(connection, transaction, IsOf(parts), cancel);

    private async Task Remove(
        DbConnection connection, DbTransaction? transaction, (string Condition, (string, object?)[] Values) which, CancellationToken cancel)
    {
        var state = await Begin(connection, transaction, cancel);
        var gone = await TakeOut(connection, transaction, which, state, cancel);
        await Write(connection, transaction, [], Task.FromResult(Vocabulary.Of([], gone)), state, cancel);
    }

    /// <inheritdoc/>
    public Task<List<long>> Documents(DbConnection connection, long after, long upTo, CancellationToken cancel = default) =>
        Rows(connection, "SELECT DISTINCT doc FROM search_unit WHERE doc > @after AND doc <= @upto", cancel,
            row => row.GetInt64(0), ("@after", after), ("@upto", upTo));

    /// <inheritdoc/>
    public async Task<long> Lock(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default) =>
        (await Begin(connection, transaction, cancel)).Generation;

    /// <inheritdoc/>
    public async Task<IndexFacts> Facts(DbConnection connection, CancellationToken cancel = default)
    {
        var state = await Begin(connection, null, cancel);
        var counts = await Rows(connection, "SELECT count(*) FROM search_unit UNION ALL SELECT count(DISTINCT word) FROM search_word", cancel, row => row.GetInt64(0));
        return new IndexFacts(counts[0], counts[1], state.IsCurrent, state.Generation);
    }

    private List<Unit> Split(List<SearchDocument> documents) => documents.Count < WorthThreads
        ? [.. documents.SelectMany(_splitter.Split)]
        : [.. documents.AsParallel().AsOrdered().SelectMany(_splitter.Split)];

    /// <summary>A unit as it was kept, analyzed again: what it gave to the vocabulary is what it takes away.</summary>
    private protected GoneUnit Gone(string audience, params ReadOnlySpan<string> texts)
    {
        var pieces = new List<Piece>(texts.Length);
        foreach (var text in texts)
        {
            var tokens = new List<Token>();
            Analyzer.Analyze(text, tokens);
            pieces.Add(new Piece(text, tokens));
        }
        return new GoneUnit(audience, pieces);
    }

    /// <inheritdoc/>
    public abstract Task<long> BeginRebuild(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default);

    /// <inheritdoc/>
    public abstract Task FinishRebuild(DbConnection connection, CancellationToken cancel = default);

    /// <inheritdoc/>
    public abstract Task Clear(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default);

    /// <inheritdoc/>
    public abstract Task Optimize(DbConnection connection, CancellationToken cancel = default);

    /// <summary>What every write must know of the index's state; writers of one database that has locks line up here.</summary>
    private protected abstract Task<IndexState> Begin(DbConnection connection, DbTransaction? transaction, CancellationToken cancel);

    /// <summary>Takes units out; gives those whose words the vocabulary counted.</summary>
    private protected abstract Task<List<GoneUnit>> TakeOut(
        DbConnection connection, DbTransaction? transaction, (string Condition, (string, object?)[] Values) which, IndexState state, CancellationToken cancel);

    /// <summary>Gives each unit a number: in the order of the list they ascend.</summary>
    private protected abstract Task Number(DbConnection connection, DbTransaction? transaction, List<Unit> units, CancellationToken cancel);

    private protected abstract Task Write(
        DbConnection connection, DbTransaction? transaction, List<Unit> units, Task<Vocabulary> vocabulary, IndexState state, CancellationToken cancel);
}

/// <param name="Generation">Grows with each rebuild: the vocabulary counts only units of the present one.</param>
/// <param name="IsCurrent">Whether all units were analyzed as this build does.</param>
internal sealed record IndexState(long Generation, bool IsCurrent);
