using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>
/// Carries out what waits: checking, applying and taking back. A step is claimed by an update and belongs to one server for as long as its lease
/// runs; after a kill it is begun again. Each is done as its sender, who needs the right to it still, except for taking back: an admin may order that after them.
/// </summary>
public sealed class ImportWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportWork> log) : DatabaseRounds(clock, log)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly ImportState[] Waiting = [ImportState.AntrePeriksa, ImportState.AntreTerap, ImportState.AntreBatal];

    protected override TimeSpan Interval => TimeSpan.FromSeconds(3);

    protected override async Task Round(CancellationToken cancel)
    {
        while (await Next(cancel))
        {
        }
    }

    /// <summary>Does the next thing that waits, if this server gets it.</summary>
    public async Task<bool> Next(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (db, now) = (services.GetRequiredService<ForumDb>(), Clock.GetUtcNow().UtcDateTime);
        var runs = db.Set<ImportRun>();
        if (await runs.AsNoTracking().Where(r => Waiting.Contains(r.State) && r.NotBeforeUtc <= now).OrderBy(r => r.NotBeforeUtc).FirstOrDefaultAsync(cancel) is not { } run)
        {
            return false;
        }

        if (run.Attempts >= ImportRun.MostAttempts)
        {
            await services.GetRequiredService<ImportSteps>().GiveUp(run, cancel);
            return true;
        }

        var claimed = await runs.Where(r => r.Id == run.Id && r.State == run.State && r.Attempts == run.Attempts)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.NotBeforeUtc, now + Lease), cancel);
        if (claimed == 1)
        {
            await Do(services, run, cancel);
        }

        return true;
    }

    private static async Task Do(IServiceProvider services, ImportRun run, CancellationToken cancel)
    {
        var steps = services.GetRequiredService<ImportSteps>();
        var reader = (await KnownPerson.Find(services, run.OwnerId, cancel))?.Reader ?? Reader.Stranger;
        services.GetRequiredService<Acting>().As(reader);
        if (run.State == ImportState.AntreBatal)
        {
            await steps.Undo(run, cancel);
            return;
        }

        var space = await services.GetRequiredService<SpaceList>().Find(run.SpaceId, cancel);
        var scope = run.SpaceId is not null && space is null ? null : ImportScope.Of(reader, space, await services.GetRequiredService<Places>().Now(cancel));
        if (scope is null)
        {
            await steps.Fail(run, "Anda tidak lagi menjadi pengurus ruang ini, maka berkas ini tidak dilanjutkan.", cancel);
            return;
        }

        await steps.Carry(run, scope, cancel);
    }
}
