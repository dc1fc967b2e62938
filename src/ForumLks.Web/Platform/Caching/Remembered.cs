namespace ForumLks.Web.Platform.Caching;

/// <summary>A small list that every page needs, read once a minute at most, and again at once after it was forgotten.</summary>
public sealed class Remembered<T>(TimeProvider clock, Func<CancellationToken, Task<T>> read)
    where T : class
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Lock _gate = new();
    private (T Value, DateTimeOffset At)? _known;
    private int _forgotten;

    public async ValueTask<T> Now(CancellationToken cancel)
    {
        if (Known is { } known)
        {
            return known;
        }

        await _reading.WaitAsync(cancel);
        try
        {
            return Known ?? await Read(cancel);
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            (_known, _forgotten) = (null, _forgotten + 1);
        }
    }

    private T? Known
    {
        get
        {
            lock (_gate)
            {
                return _known is { } known && clock.GetUtcNow() - known.At < Freshness ? known.Value : null;
            }
        }
    }

    /// <summary>What was forgotten while it was being read may be old already: it is given out once, not remembered.</summary>
    private async Task<T> Read(CancellationToken cancel)
    {
        var seen = Volatile.Read(ref _forgotten);
        var value = await read(cancel);
        lock (_gate)
        {
            if (seen == _forgotten)
            {
                _known = (value, clock.GetUtcNow());
            }
        }

        return value;
    }
}
