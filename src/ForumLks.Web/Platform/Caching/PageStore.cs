using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;

namespace ForumLks.Web.Platform.Caching;

/// <summary>
/// Where the output cache keeps its pages: in memory, thrown away by tag. The framework's own store does the same but cannot say what it
/// holds, and what is held here is carried over a restart (<see cref="KeptPages"/>).
/// </summary>
/// <param name="limit">Bytes of all pages together; the pages read longest ago make room.</param>
public sealed class PageStore(long limit, TimeProvider clock) : IOutputCacheStore
{
    private readonly ConcurrentDictionary<string, StoredPage> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _keysOfTag = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();
    private long _size;

    public IReadOnlyCollection<StoredPage> Pages => [.. _pages.Values];

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        if (!_pages.TryGetValue(key, out var page) || page.Until <= clock.GetUtcNow())
        {
            return ValueTask.FromResult<byte[]?>(null);
        }

        page.Read();
        return ValueTask.FromResult<byte[]?>(page.Bytes);
    }

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        Put(key, value, tags ?? [], validFor);
        return ValueTask.CompletedTask;
    }

    public void Put(string key, byte[] bytes, string[] tags, TimeSpan validFor) => Put(new StoredPage(key, bytes, tags, clock.GetUtcNow() + validFor));

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        lock (_writing)
        {
            foreach (var key in _keysOfTag.GetValueOrDefault(tag, []).ToArray())
            {
                Remove(key);
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Put(StoredPage page)
    {
        lock (_writing)
        {
            Remove(page.Key);
            _pages[page.Key] = page;
            _size += page.Size;
            foreach (var tag in page.Tags)
            {
                (_keysOfTag.TryGetValue(tag, out var keys) ? keys : _keysOfTag[tag] = new(StringComparer.Ordinal)).Add(page.Key);
            }

            if (_size > limit)
            {
                MakeRoom();
            }
        }
    }

    /// <summary>A tenth at a time, so that a full store does not sort its pages at every new one.</summary>
    private void MakeRoom()
    {
        foreach (var page in _pages.Values.OrderBy(p => p.ReadAt).ToList())
        {
            if (_size <= limit * 9 / 10)
            {
                return;
            }

            Remove(page.Key);
        }
    }

    private void Remove(string key)
    {
        if (!_pages.TryRemove(key, out var page))
        {
            return;
        }

        _size -= page.Size;
        foreach (var tag in page.Tags)
        {
            if (_keysOfTag.TryGetValue(tag, out var keys) && keys.Remove(key) && keys.Count == 0)
            {
                _keysOfTag.Remove(tag);
            }
        }
    }
}

/// <summary>One answer of the site as the output cache wrote it down.</summary>
/// <param name="bytes">In a format of the framework's own.</param>
public sealed class StoredPage(string key, byte[] bytes, string[] tags, DateTimeOffset until)
{
    private const int Overhead = 400;
    private long _readAt = Environment.TickCount64;
    private int _readings;

    public string Key => key;

    public byte[] Bytes => bytes;

    public string[] Tags => tags;

    public DateTimeOffset Until => until;

    /// <summary>Milliseconds of the machine's clock.</summary>
    public long ReadAt => Volatile.Read(ref _readAt);

    public int Readings => Volatile.Read(ref _readings);

    public int Size => Bytes.Length + (Key.Length * sizeof(char)) + Overhead;

    public void Read()
    {
        Volatile.Write(ref _readAt, Environment.TickCount64);
        // Two at once may count as one: this only tells well-read pages from others.
        _readings++;
    }
}
