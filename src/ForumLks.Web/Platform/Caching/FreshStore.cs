using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace ForumLks.Web.Platform.Caching;

/// <summary>
/// A page drawn while what it shows is being saved must not be kept: it was read before the save and would arrive after the
/// eviction. A page brings the number of evictions that stood when its request came in, and is kept only
/// if none of its tags was evicted since. Checking and keeping are one step, so nothing fits between them.
/// </summary>
public sealed class FreshStore(PageStore pages, Evictions evictions) : IOutputCacheStore
{
    private const string MomentTag = "sejak:";

    /// <summary>The moment a request came in, as a tag that its page carries to the store.</summary>
    public static string TagOf(long moment) => string.Create(CultureInfo.InvariantCulture, $"{MomentTag}{moment}");

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => pages.GetAsync(key, cancellationToken);

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var (shown, since) = Split(tags ?? []);
        evictions.IfUntouched(shown, since, () => pages.Put(key, value, shown, validFor));
        return ValueTask.CompletedTask;
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        evictions.Note(tag);
        return pages.EvictByTagAsync(tag, cancellationToken);
    }

    private static (string[] Shown, long Since) Split(string[] tags)
    {
        var moment = Array.Find(tags, t => t.StartsWith(MomentTag, StringComparison.Ordinal));
        return ([.. tags.Where(t => t != moment)], moment is null ? -1 : long.Parse(moment.AsSpan(MomentTag.Length), CultureInfo.InvariantCulture));
    }
}
