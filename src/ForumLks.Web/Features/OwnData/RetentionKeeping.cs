using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.OwnData;

/// <summary>
/// Carries the retention table out once a day, and lets people go whose time is over. Each line is claimed by an update, so that one
/// server of several does it; a line that a killed server left undone is done the next day, for it only ever deletes what is over.
/// </summary>
public sealed partial class RetentionKeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionKeeping> log) : DatabaseRounds(clock, log)
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    protected override Task Round(CancellationToken cancel) => Look(cancel);

    /// <summary>Does what is due now; says how many lines were carried out.</summary>
    public async Task<int> Look(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        await scope.ServiceProvider.GetRequiredService<Leaving>().CarryOut(cancel);
        var count = 0;
        foreach (var rule in scope.ServiceProvider.GetServices<IRetains>().SelectMany(r => r.Rules))
        {
            if (rule.Apply is { } apply && await Claim(db, rule.Name, cancel))
            {
                await Run(db, rule.Name, apply, cancel);
                count++;
            }
        }

        return count;
    }

    private async Task<bool> Claim(ForumDb db, string name, CancellationToken cancel)
    {
        if (!await db.Set<RetentionRun>().AnyAsync(r => r.Name == name, cancel))
        {
            db.Add(RetentionRun.Of(name, Now));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException raced) when (raced.IsRace())
            {
                // Another server began it in the same moment.
                db.ChangeTracker.Clear();
            }
        }

        return await db.Set<RetentionRun>().Where(r => r.Name == name && r.NextUtc <= Now).ExecuteUpdateAsync(r => r.SetProperty(x => x.NextUtc, Now + Period), cancel) == 1;
    }

    private async Task Run(ForumDb db, string name, Func<ForumDb, DateTime, CancellationToken, Task<int>> apply, CancellationToken cancel)
    {
        var rows = await apply(db, Now, cancel);
        db.ChangeTracker.Clear();
        var run = await db.Set<RetentionRun>().FirstAsync(r => r.Name == name, cancel);
        run.Ran(rows, Now);
        await db.SaveChangesAsync(cancel);
        LogRan(Log, name, rows);
    }

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(Level = LogLevel.Information, Message = "Retention '{Name}' removed {Rows} rows.")]
    private static partial void LogRan(ILogger log, string name, int rows);
}
