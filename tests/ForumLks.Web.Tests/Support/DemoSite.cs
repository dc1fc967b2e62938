using ForumLks.Web.Features.Media;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(ForumLks.Web.Tests.Support.DemoSite))]

namespace ForumLks.Web.Tests.Support;

/// <summary>The demo recipe is run once on each database; every app begins with a copy of the outcome.</summary>
public sealed class DemoSite : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> Sqlite = new(() => SetUp(new SqliteTestDatabase()));
    private static readonly Lazy<Task<TestDatabase>> Postgres = new(() => SetUp(new PostgresTestDatabase()));
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static async Task CopyTo(TestDatabase database)
    {
        var source = await (database is SqliteTestDatabase ? Sqlite : Postgres).Value;
        await OneAtATime.WaitAsync();
        try
        {
            await database.Create(copyOf: source);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var made in new[] { Sqlite, Postgres }.Where(m => m is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            await (await made.Value).DisposeAsync();
        }
    }

    private static async Task<TestDatabase> SetUp(TestDatabase database)
    {
        await database.Create();
        await using var app = new SetUpApp(database);
        await app.InitializeAsync();
        // Reading and drawing the demo's documents takes half a minute; once is enough.
        await app.Services.GetRequiredService<DocumentReading>().ReadAll(CancellationToken.None);
        return database;
    }

    /// <summary>Runs the recipe on what it is given and leaves the database behind.</summary>
    private sealed class SetUpApp(TestDatabase database) : ForumApp(database)
    {
        protected override Task CreateDatabase() => Task.CompletedTask;

        protected override ValueTask DropDatabase() => ValueTask.CompletedTask;
    }
}
