using System.Collections.Concurrent;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Caching;

/// <summary>
/// What a query found, for all readers who may see the same, until something with one of its tags changes. Signed-in pages are drawn for
/// each person, but from lists that are read once. Never for what depends on who the reader is beyond <see cref="Reader.Audience"/>.
/// </summary>
public sealed class QueryCache(Evictions evictions, TimeProvider clock)
{
    private const int MostAnswers = 2_000;
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<(string Query, string Audience), Answer> _answers = new();

    /// <param name="query">Names the query with all that shapes its outcome, the reader aside.</param>
    /// <param name="read">May give null, which is not remembered: there are more addresses without an item than with one.</param>
    public ValueTask<T?> Find<T>(string query, Reader reader, string[] tags, Func<CancellationToken, Task<T?>> read, CancellationToken cancel)
        where T : class => Known(query, reader, tags, read, mayLag: null, cancel);

    /// <summary>Numbers only, never what could be read: over very many items they are counted once in five minutes, whatever changed.</summary>
    /// <param name="isLarge">Whether what was counted is so much that nobody misses the newest.</param>
    public async ValueTask<T> Count<T>(string query, Reader reader, string[] tags, Func<CancellationToken, Task<T>> read, Predicate<T> isLarge, CancellationToken cancel)
        where T : class => (await Known<T>(query, reader, tags, async c => await read(c), isLarge, cancel))!;

    private async ValueTask<T?> Known<T>(string query, Reader reader, string[] tags, Func<CancellationToken, Task<T?>> read, Predicate<T>? mayLag, CancellationToken cancel)
        where T : class
    {
        var key = (query, reader.Audience);
        if (_answers.TryGetValue(key, out var known) && known.Until > clock.GetUtcNow() && !evictions.Touched(known.Tags, known.Since))
        {
            return (T)known.Value;
        }

        var since = evictions.Now;
        var value = await read(cancel);
        if (value is not null)
        {
            var now = clock.GetUtcNow();
            Keep(key, mayLag?.Invoke(value) == true ? new Answer(value, [], since, now + Lag) : new Answer(value, tags, since, now + Freshness));
        }

        return value;
    }

    public async ValueTask<T> Get<T>(string query, Reader reader, string[] tags, Func<CancellationToken, Task<T>> read, CancellationToken cancel)
        where T : class => (await Find<T>(query, reader, tags, async c => await read(c), cancel))!;

    /// <summary>A full memory begins anew: what is asked often is back at once.</summary>
    private void Keep((string Query, string Audience) key, Answer answer)
    {
        if (_answers.Count >= MostAnswers)
        {
            _answers.Clear();
        }

        _answers[key] = answer;
    }

    private sealed record Answer(object Value, string[] Tags, long Since, DateTimeOffset Until);
}
