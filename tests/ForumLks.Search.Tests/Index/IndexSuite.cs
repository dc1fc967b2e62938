using System.Data.Common;

namespace ForumLks.Search.Tests.Index;

/// <summary>What every database's index must do. A subclass gives an opened connection to an empty one.</summary>
public abstract partial class IndexSuite : IAsyncLifetime
{
    protected static readonly DateTime Now = new(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    protected DbConnection Connection { get; private set; } = null!;

    protected ISearchIndex Index { get; private set; } = null!;

    protected abstract Task<(DbConnection, ISearchIndex)> Open();

    protected abstract Task Close();

    public async ValueTask InitializeAsync()
    {
        (Connection, Index) = await Open();
        await Index.CreateSchema(Connection, null);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Close();
    }

    protected static SearchDocument Document(long id, string title, string body, string audience = "public") => new(
        id, "praktik", title, "", body, audience, Now.AddYears(-1), Now.AddDays(-id), null, null, null, $"/praktik/{id}");

    protected async Task Add(params SearchDocument[] documents)
    {
        await using var transaction = await Connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Index.Upsert(Connection, transaction, documents, TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    protected Task<SearchResults> Find(string text, params string[] audiences) =>
        Index.Search(Connection, Ask(text, audiences), TestContext.Current.CancellationToken);

    protected Task<SearchResults> Find(SearchQuery query) => Index.Search(Connection, query, TestContext.Current.CancellationToken);

    protected static SearchQuery Ask(string text, params string[] audiences) => new(text, audiences.Length > 0 ? audiences : ["public"], Now);

    protected async Task<long[]> Ids(string text, params string[] audiences) => [.. (await Find(text, audiences)).Hits.Select(hit => hit.Id)];

    protected async Task Finds(string text, params long[] inOrder) => Assert.Equal<long[]>(inOrder, await Ids(text));
}
