using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>The steps of an import and how each ends. A step ends with an update that holds only if it still is this attempt's, so that no step counts twice.</summary>
public sealed class ImportSteps(ForumDb db, DryRun dryRun, Applying applying, Undoing undoing, ImportFiles files, TimeProvider clock)
{
    /// <param name="run">As it was before it was claimed: with one attempt less.</param>
    public Task Carry(ImportRun run, ImportScope scope, CancellationToken cancel) =>
        run.State == ImportState.AntrePeriksa ? Check(run, scope, cancel) : Apply(run, scope, cancel);

    /// <summary>Something brought it down again and again.</summary>
    public Task GiveUp(ImportRun run, CancellationToken cancel) => run.State switch
    {
        ImportState.AntreBatal => End(run, run.Attempts, ImportState.Diterapkan, "Pembatalan berulang kali gagal. Tidak ada yang berubah; hubungi admin pusat.", cancel),
        ImportState.AntreTerap => End(run, run.Attempts, ImportState.Diperiksa, "Penerapan berulang kali gagal. Tidak ada yang diterapkan; coba lagi nanti.", cancel),
        _ => Fail(run, "Pemeriksaan berulang kali gagal. Unggah lagi berkasnya, atau hubungi admin pusat.", cancel),
    };

    public async Task Fail(ImportRun run, string sentence, CancellationToken cancel)
    {
        files.Remove(run.Id);
        await db.Set<ImportRun>().Where(r => r.Id == run.Id && r.State == run.State).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.State, ImportState.Gagal).SetProperty(x => x.Problem, sentence).SetProperty(x => x.ChangedUtc, Now), cancel);
    }

    private async Task Check(ImportRun run, ImportScope scope, CancellationToken cancel)
    {
        if (await dryRun.Carry(run, scope, cancel) is { } problem)
        {
            await Fail(run, problem, cancel);
            return;
        }

        await End(run, run.Attempts + 1, ImportState.Diperiksa, null, cancel);
    }

    private async Task Apply(ImportRun run, ImportScope scope, CancellationToken cancel)
    {
        var problem = await Whole(run, async c => await applying.Carry(run, scope, c) is { } conflict ? throw new BrokenRule(conflict) : null, ImportState.Diterapkan, cancel);
        if (problem is not null)
        {
            db.ChangeTracker.Clear();
            await End(run, run.Attempts + 1, ImportState.Diperiksa, problem, cancel);
            return;
        }

        files.Remove(run.Id);
    }

    public async Task Undo(ImportRun run, CancellationToken cancel)
    {
        var problem = await Whole(
            run,
            async c => await undoing.Carry(run, c) is > 0 and var left ? $"{left} lembaga sudah disentuh orang sejak diimpor, maka tidak diubah lagi. Daftarnya di bawah." : null,
            ImportState.Dibatalkan,
            cancel);
        if (problem is not null)
        {
            db.ChangeTracker.Clear();
            await End(run, run.Attempts + 1, ImportState.Diterapkan, problem, cancel);
        }
    }

    /// <summary>
    /// The step and its end as one transaction. It begins by taking hold of the run's row: of two servers that believe it theirs the second waits here,
    /// finds it done, and leaves.
    /// </summary>
    /// <returns>Why nothing was done; null when it was, or was another's.</returns>
    private async Task<string?> Whole(ImportRun run, Func<CancellationToken, Task<string?>> work, ImportState done, CancellationToken cancel)
    {
        try
        {
            await db.InLongTransaction(
                async c =>
                {
                    if (await Mine(run, run.Attempts + 1).ExecuteUpdateAsync(r => r.SetProperty(x => x.ChangedUtc, Now), c) == 0)
                    {
                        return 0;
                    }

                    var note = await work(c);
                    var applied = done == ImportState.Diterapkan ? Now : run.AppliedUtc;
                    return await Mine(run, run.Attempts + 1).ExecuteUpdateAsync(
                        r => r.SetProperty(x => x.State, done).SetProperty(x => x.Problem, note).SetProperty(x => x.ChangedUtc, Now).SetProperty(x => x.AppliedUtc, applied), c);
                },
                cancel);
            return null;
        }
        catch (BrokenRule broken)
        {
            return broken.Message;
        }
        catch (Exception meanwhile) when (meanwhile is EditConflict || meanwhile.IsRace())
        {
            return "Tidak ada yang berubah, karena seseorang menyimpan salah satu lembaga pada saat yang sama. Coba lagi.";
        }
        catch (GateHolds held)
        {
            return $"Tidak ada yang berubah. Gerbang pelindungan data menahan: {string.Join(", ", held.Findings.Select(f => f.Word()).Distinct())}.";
        }
    }

    private Task<int> End(ImportRun run, int attempts, ImportState state, string? problem, CancellationToken cancel) =>
        Mine(run, attempts).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.State, state).SetProperty(x => x.Problem, problem).SetProperty(x => x.ChangedUtc, Now).SetProperty(x => x.NotBeforeUtc, Now).SetProperty(x => x.Attempts, 0), cancel);

    private IQueryable<ImportRun> Mine(ImportRun run, int attempts) => db.Set<ImportRun>().Where(r => r.Id == run.Id && r.State == run.State && r.Attempts == attempts);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
