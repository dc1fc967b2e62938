using System.Collections.Concurrent;

namespace ForumLks.Web.Data;

/// <summary>
/// SQLite takes one writer at a time and lets the others sleep on their threads, longer each time; a hundred of them would hold a hundred
/// threads. So those of this process wait for each other here first. Whoever waited too long tries its luck with the database's own lock.
/// </summary>
internal static class SqliteTurns
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> ByDatabase = new(StringComparer.Ordinal);

    public static async Task<IDisposable?> Wait(string database, CancellationToken cancel)
    {
        var turns = ByDatabase.GetOrAdd(database, _ => new SemaphoreSlim(1, 1));
        return await turns.WaitAsync(Patience, cancel) ? new Held(turns) : null;
    }

    private sealed class Held(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
