using Microsoft.AspNetCore.OutputCaching;

namespace ForumLks.Web.Platform.Caching;

/// <summary>
/// A page drawn while what it shows is being saved must not be kept: it was read before the save and would arrive after the
/// eviction. Evictions are numbered; a page brings the number that stood when its request came in, and is kept only
/// if none of its tags was evicted since. Checking and keeping are one step, so nothing fits between them.
/// </summary>
public sealed class FreshStore(IOutputCacheStore inner) : IOutputCacheStore
{
    private const string MomentTag = "sejak:";
    private const int MostRemembered = 20_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _evictedAt = [];
    private long _evictions;
    private long _forgottenUpTo;

    /// <summary>The moment a request came in, as a tag that its page carries to the store.</summary>
    public string Moment()
    {
        lock (_gate)
        {
            return $"{MomentTag}{_evictions}";
        }
    }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => inner.GetAsync(key, cancellationToken);

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var (shown, since) = Split(tags ?? []);
        lock (_gate)
        {
            // The memory store is done when it returns, still under the lock.
            return since < _forgottenUpTo || shown.Any(tag => _evictedAt.GetValueOrDefault(tag) > since)
                ? ValueTask.CompletedTask
                : inner.SetAsync(key, value, shown, validFor, cancellationToken);
        }
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_evictedAt.Count >= MostRemembered)
            {
                // Too many to remember one by one: pages begun before now are simply not kept.
                _evictedAt.Clear();
                _forgottenUpTo = _evictions + 1;
            }

            _evictedAt[tag] = ++_evictions;
        }

        return inner.EvictByTagAsync(tag, cancellationToken);
    }

    private static (string[] Shown, long Since) Split(string[] tags)
    {
        var moment = Array.Find(tags, t => t.StartsWith(MomentTag, StringComparison.Ordinal));
        return ([.. tags.Where(t => t != moment)], moment is null ? -1 : long.Parse(moment.AsSpan(MomentTag.Length)));
    }
}
