namespace ForumLks.Web.Platform.Caching;

/// <summary>
/// What was thrown away, numbered. Whoever reads first and keeps afterwards notes the number before reading; if one of the tags was evicted
/// since, what was read may be old.
/// </summary>
public sealed class Evictions
{
    private const int MostRemembered = 20_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _evictedAt = new(StringComparer.Ordinal);
    private long _count;
    private long _forgottenUpTo;

    public long Now
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    public void Note(string tag)
    {
        lock (_gate)
        {
            if (_evictedAt.Count >= MostRemembered)
            {
                // Too many to remember one by one: nothing read before now is trusted.
                _evictedAt.Clear();
                _forgottenUpTo = _count + 1;
            }

            _evictedAt[tag] = ++_count;
        }
    }

    public bool Touched(ReadOnlySpan<string> tags, long since)
    {
        lock (_gate)
        {
            if (since < _forgottenUpTo)
            {
                return true;
            }

            foreach (var tag in tags)
            {
                if (_evictedAt.TryGetValue(tag, out var at) && at > since)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Does something only if nothing was touched, with no eviction in between.</summary>
    public void IfUntouched(ReadOnlySpan<string> tags, long since, Action keep)
    {
        lock (_gate)
        {
            if (!Touched(tags, since))
            {
                keep();
            }
        }
    }
}
