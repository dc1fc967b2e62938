using System.Collections.Concurrent;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Search;

/// <summary>Remembers for a while which items are alike: likeness changes slowly, pages are read often.</summary>
public sealed class KinMemory(TimeProvider clock)
{
    private const int Most = 5_000;
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<(long Item, int Revision, string Audiences), (long[] Ids, DateTimeOffset At)> _known = new();

    public async Task<long[]> Of(ContentItem item, IEnumerable<string> audiences, Func<Task<long[]>> find)
    {
        var key = (item.Id, item.Revision, string.Join(' ', audiences));
        if (_known.TryGetValue(key, out var known) && clock.GetUtcNow() - known.At < Freshness)
        {
            return known.Ids;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        var ids = await find();
        _known[key] = (ids, clock.GetUtcNow());
        return ids;
    }
}
