using System.Data.Common;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>A picture whose consent ends is hidden by itself; only the kept pages must learn of it. Each server looks for its own.</summary>
public sealed partial class ConsentEnds(IServiceScopeFactory scopes, IOutputCacheStore cache, TimeProvider clock, ILogger<ConsentEnds> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
    private DateTime _lookedAt = clock.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (DbException away)
            {
                // The time looked at has not moved: the next round finds what ended meanwhile.
                LogDatabaseAway(away);
            }
        }
    }

    public async Task Look(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        var (since, now) = (_lookedAt, clock.GetUtcNow().UtcDateTime);
        var ended = db.Set<MediaFile>().Where(m => m.ShownUntilUtc > since && m.ShownUntilUtc <= now);
        var items = await db.Set<ContentItem>().Where(i => db.Set<MediaUse>().Any(u => u.ItemId == i.Id && ended.Any(m => m.Id == u.MediaFileId)))
            .Select(i => new { i.Id, i.Type }).Take(1000).ToListAsync(cancel);
        _lookedAt = now;
        foreach (var tag in items.SelectMany(i => PageCacheTags.ShownWith(i.Id, i.Type)).Distinct())
        {
            await cache.EvictByTagAsync(tag, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database did not answer; pages with pictures whose consent ends wait.")]
    private partial void LogDatabaseAway(Exception away);
}
