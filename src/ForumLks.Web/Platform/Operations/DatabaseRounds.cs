using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Operations;

/// <summary>Work that looks every few minutes for what has fallen due. It keeps no list: what is due is what the data says, so nothing is missed after a kill.</summary>
public abstract partial class DatabaseRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    protected virtual TimeSpan Interval => TimeSpan.FromMinutes(10);

    protected abstract Task Round(IServiceProvider services, CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await Round(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception away) when (away is DbException or DbUpdateException)
            {
                // Away, or another server was quicker with the same rows: what is due is still due in the next round.
                LogDatabaseAway(log, away);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database did not answer; what is due waits.")]
    private static partial void LogDatabaseAway(ILogger log, Exception away);
}
