using ForumLks.Web.Data;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ForumLks.Web.Platform.Caching;

/// <summary>Tells and hears evicted tags through PostgreSQL NOTIFY; after a lost line everything cached is dropped once.</summary>
public sealed partial class PostgresCacheNews(IConfiguration configuration, IOutputCacheStore store, IEnumerable<IHearsCacheNews> listeners, ILogger<PostgresCacheNews> log) : BackgroundService, ICacheNews
{
    private const string Channel = "forumlks_cache";

    /// <summary>A line of news holds less than 8,000 bytes.</summary>
    private const int TagsAtOnce = 100;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly HashSet<string> _untold = new(StringComparer.Ordinal);
    private readonly string _connectionString = configuration.GetConnectionString("Forum")!;

    /// <summary>
    /// PostgreSQL lets one transaction at a time commit its news. So whoever comes while another speaks waits, and the next one speaks for all
    /// who wait; each returns when its own news is out. Inside a transaction news goes out with the commit or not at all: there it is told alone.
    /// </summary>
    public async Task Tell(ForumDb db, string[] tags, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await Say(db, tags, cancel);
            return;
        }

        lock (_untold)
        {
            _untold.UnionWith(tags);
        }

        await _turn.WaitAsync(cancel);
        string[] telling = [];
        try
        {
            lock (_untold)
            {
                telling = [.. _untold];
                _untold.Clear();
            }

            await Say(db, telling, cancel);
            telling = [];
        }
        finally
        {
            lock (_untold)
            {
                _untold.UnionWith(telling);
            }

            _turn.Release();
        }
    }

    private static async Task Say(ForumDb db, string[] tags, CancellationToken cancel)
    {
        foreach (var few in tags.Chunk(TagsAtOnce).Select(c => string.Join(' ', c)))
        {
            await db.Database.ExecuteSqlAsync($"select pg_notify({Channel}, {few})", cancel);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (NpgsqlException lost)
            {
                LogLost(lost);
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(_connectionString + ";Keepalive=15;Pooling=false");
        await connection.OpenAsync(stop);
        connection.Notification += (_, news) => Evict(news.Payload.Split(' '));
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        // Whatever was said while nobody listened is unknown: start from nothing.
        Evict([PageCacheTags.Everything, PageCacheTags.Places]);
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }

    private void Evict(string[] tags)
    {
        foreach (var listener in listeners)
        {
            listener.Hear(tags);
        }

        foreach (var tag in tags)
        {
            store.EvictByTagAsync(tag, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The line that tells of changed pages was lost; trying again.")]
    private partial void LogLost(Exception lost);
}
