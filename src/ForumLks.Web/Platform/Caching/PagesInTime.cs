using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Operations;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Caching;

/// <summary>Items that look different from some moment on, without a save: queries see it by themselves, only the kept pages must learn of it. Each server looks for its own.</summary>
public abstract class PagesInTime(IServiceScopeFactory scopes, IOutputCacheStore cache, TimeProvider clock, ILogger log) : ScopedRounds(scopes, clock, log)
{
    private DateTime _lookedAt = clock.GetUtcNow().UtcDateTime;

    protected override TimeSpan Interval => TimeSpan.FromSeconds(15);

    /// <summary>Items whose moment lies after the first and not after the second.</summary>
    protected abstract IQueryable<ContentItem> Changed(ForumDb db, DateTime since, DateTime now);

    protected sealed override async Task Round(IServiceProvider services, CancellationToken cancel)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        var changed = await Changed(services.GetRequiredService<ForumDb>(), _lookedAt, now).Select(i => new { i.Id, i.Type }).Take(1000).ToListAsync(cancel);
        // Only now: after a failure the next round finds what changed meanwhile.
        _lookedAt = now;
        foreach (var tag in changed.SelectMany(i => PageCacheTags.ShownWith(i.Id, i.Type)).Distinct())
        {
            await cache.EvictByTagAsync(tag, cancel);
        }
    }
}
