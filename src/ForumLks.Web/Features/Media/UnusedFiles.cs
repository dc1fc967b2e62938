using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>
/// Collects what nobody uses: files that no item shows and no draft, held form, earlier version or other row names, after a time of grace;
/// broken uploads; bytes without a row; what a killed server left. Every step is an update or delete that holds by itself, so that several
/// servers may do it at once.
/// </summary>
public sealed class UnusedFiles(IServiceScopeFactory scopes, TimeProvider clock, ILogger<UnusedFiles> log) : DatabaseRounds(clock, log)
{
    private const int AtOnce = 100;

    protected override TimeSpan Interval => TimeSpan.FromMinutes(15);

    protected override Task Round(CancellationToken cancel) => Collect(cancel);

    /// <summary>The store may be away as the database may.</summary>
    protected override bool IsPassing(Exception failure) => failure is IOException || base.IsPassing(failure);

    /// <summary>One round; says how many files were collected.</summary>
    public async Task<int> Collect(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var settings = services.GetRequiredService<MediaSettings>();
        services.GetRequiredService<Incoming>().RemoveOlderThan(Clock.GetUtcNow().UtcDateTime.AddHours(-settings.UploadHours));
        await services.GetRequiredService<ChunkedUploads>().ForgetExpired(cancel);
        var collected = await Files(services, settings, cancel);
        var removals = services.GetRequiredService<MediaRemovals>();
        foreach (var hash in await removals.Due(cancel))
        {
            await removals.Remove(hash, cancel);
        }

        return collected;
    }

    private async Task<int> Files(IServiceProvider services, MediaSettings settings, CancellationToken cancel)
    {
        var db = services.GetRequiredService<ForumDb>();
        var named = services.GetServices<INamesFiles>().ToList();
        var before = Clock.GetUtcNow().UtcDateTime.AddDays(-settings.GraceDays);
        var (collected, after) = (0, 0L);
        while (true)
        {
            // What a recipe brought belongs to the recipe.
            var some = await db.Set<MediaFile>().AsNoTracking()
                .Where(m => m.Id > after && m.OwnerId != null && m.AtUtc < before && !db.Set<MediaUse>().Any(u => u.MediaFileId == m.Id))
                .OrderBy(m => m.Id).Take(AtOnce).ToListAsync(cancel);
            if (some.Count == 0)
            {
                return collected;
            }

            after = some[^1].Id;
            foreach (var file in some)
            {
                collected += !await IsNamed(db, named, file.Path, cancel) && await services.GetRequiredService<PictureDesk>().Delete(file, cancel) ? 1 : 0;
            }
        }
    }

    private static async Task<bool> IsNamed(ForumDb db, List<INamesFiles> all, string path, CancellationToken cancel)
    {
        foreach (var one in all)
        {
            if (await one.Names(db, path, cancel))
            {
                return true;
            }
        }

        return false;
    }
}
