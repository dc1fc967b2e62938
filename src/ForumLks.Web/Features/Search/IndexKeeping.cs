using System.Data.Common;
using ForumLks.Search;
using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

/// <summary>Looks after the index beside the requests: builds it anew when the analysis has changed or an admin asks, tidies it once a night.</summary>
public sealed partial class IndexKeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<IndexKeeping> log) : BackgroundService
{
    private const int NightHourUtc = 19;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _asked = new(0, 1);
    private DateOnly _tidied = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public bool IsRebuilding { get; private set; }

    /// <summary>Begins a rebuild soon; one that already waits is enough.</summary>
    public void Rebuild()
    {
        IsRebuilding = true;
        if (_asked.CurrentCount == 0)
        {
            _asked.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var first = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            var asked = !first && await _asked.WaitAsync(Interval, stoppingToken);
            try
            {
                await Look(asked, first, stoppingToken);
                first = false;
            }
            catch (Exception away) when (away is DbException or DbUpdateException)
            {
                LogDatabaseAway(away);
                await Task.Delay(Interval, stoppingToken);
            }
        }
    }

    private async Task Look(bool asked, bool first, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reindexing = scope.ServiceProvider.GetRequiredService<Reindexing>();
        if (asked || (first && await reindexing.IsNeeded(cancel)))
        {
            IsRebuilding = true;
            try
            {
                await reindexing.Everything(cancel);
            }
            finally
            {
                IsRebuilding = false;
            }
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (now.Hour == NightHourUtc && DateOnly.FromDateTime(now) > _tidied)
        {
            _tidied = DateOnly.FromDateTime(now);
            var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
            await db.Database.OpenConnectionAsync(cancel);
            await scope.ServiceProvider.GetRequiredService<ISearchIndex>().Optimize(db.Database.GetDbConnection(), cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database did not answer; the search index is looked after a minute later.")]
    private partial void LogDatabaseAway(Exception away);
}
