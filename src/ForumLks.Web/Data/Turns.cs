namespace ForumLks.Web.Data;

/// <summary>
/// Writers of one thing wait for each other here, where waiting costs neither a thread nor a connection, before they wait in the database: SQLite lets the
/// others sleep on their threads, longer each time, and PostgreSQL wakes all who wait for a row whenever one of them is done. It is for this process only
/// and keeps nobody out: whoever waited too long tries its luck with the database's own lock.
/// </summary>
/// <param name="patience">How long one waits here at most; ten seconds when null.</param>
public sealed class Turns(TimeSpan? patience = null)
{
    private const int Lanes = 128;
    private readonly TimeSpan _patience = patience ?? TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new SemaphoreSlim(1, 1))];

    /// <param name="key">Two of them may share a lane.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>The turn, to be disposed when done; null for whoever waited too long and goes on without.</returns>
    public async Task<IDisposable?> Wait(object key, CancellationToken cancel)
    {
        var lane = _lanes[(uint)key.GetHashCode() % Lanes];
        return await lane.WaitAsync(_patience, cancel) ? new Held(lane) : null;
    }

    private sealed class Held(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
