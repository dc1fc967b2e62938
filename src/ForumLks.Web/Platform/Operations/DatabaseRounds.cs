using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Operations;

/// <summary>Work that looks again and again for what has fallen due. It keeps no list: what is due is what the data says, so nothing is missed after a kill.</summary>
public abstract partial class DatabaseRounds(TimeProvider clock, ILogger log) : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected ILogger Log => log;

    protected virtual TimeSpan Interval => TimeSpan.FromMinutes(10);

    protected abstract Task Round(CancellationToken cancel);

    /// <summary>Whether the next round may find it mended: the database is away, or another server was quicker with the same rows.</summary>
    protected virtual bool IsPassing(Exception failure) => failure is DbException or DbUpdateException;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Round(stoppingToken);
            }
            catch (Exception away) when (IsPassing(away))
            {
                // What is due is still due in the next round.
                LogAway(log, away);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This round could not be finished; what is due waits for the next.")]
    private static partial void LogAway(ILogger log, Exception away);
}

/// <summary>Rounds that do all their work with one set of services.</summary>
public abstract class ScopedRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : DatabaseRounds(clock, log)
{
    /// <summary>One round, as the clock begins it.</summary>
    public async Task Look(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Round(scope.ServiceProvider, cancel);
    }

    protected sealed override Task Round(CancellationToken cancel) => Look(cancel);

    protected abstract Task Round(IServiceProvider services, CancellationToken cancel);
}
