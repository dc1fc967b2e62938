using System.Data.Common;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Content;

/// <summary>
/// An item whose hour has come is visible by itself; only the cached pages must learn of it. Each server looks for its own cache.
/// </summary>
public sealed partial class ScheduledPublication(IServiceScopeFactory scopes, IOutputCacheStore cache, TimeProvider clock, ILogger<ScheduledPublication> log) : BackgroundService
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
                // What fell due meanwhile is found in the next round: the time looked at has not moved.
                LogDatabaseAway(away);
            }
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        var (since, now) = (_lookedAt, clock.GetUtcNow().UtcDateTime);
        var due = await db.Set<ContentItem>()
            .Where(i => i.Status == ContentStatus.Published && i.PublishedUtc > since && i.PublishedUtc <= now)
            .Select(i => new { i.Id, i.Type }).Take(1000).ToListAsync(cancel);
        _lookedAt = now;
        var tags = due.SelectMany(i => PageCacheTags.ShownWith(i.Id, i.Type)).Distinct();
        foreach (var tag in tags)
        {
            await cache.EvictByTagAsync(tag, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database did not answer; scheduled pages wait.")]
    private partial void LogDatabaseAway(Exception away);
}
