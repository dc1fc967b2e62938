using ForumLks.Web.Data;
using ForumLks.Web.Features.Media.Storage;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Keeps rows and bytes in step, on several servers and after a kill: see <see cref="MediaRemoval"/>.</summary>
public sealed class MediaRemovals(ForumDb db, IFileStore store, TimeProvider clock)
{
    private static readonly TimeSpan TimeToKeep = TimeSpan.FromHours(1);
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    public static string DocumentKey(string sha256) => $"berkas/{sha256[..2]}/{sha256}";

    public static string PictureKey(string sha256) => $"gambar/{sha256[..2]}/{sha256}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Says before bytes are written that they are meant; waits while somebody removes the same ones.</summary>
    public async Task Reserve(string sha256, CancellationToken cancel)
    {
        while (true)
        {
            var until = Now + TimeToKeep;
            if (await Removals.Where(r => r.Sha256 == sha256 && !r.IsClaimed).ExecuteUpdateAsync(r => r.SetProperty(x => x.NotBeforeUtc, until), cancel) == 1
                || (!await Removals.AnyAsync(r => r.Sha256 == sha256, cancel) && await Insert(sha256, until, cancel)))
            {
                return;
            }

            await Task.Delay(200, cancel);
        }
    }

    /// <summary>Inside the transaction that names them.</summary>
    public Task Named(string sha256, CancellationToken cancel) => Removals.Where(r => r.Sha256 == sha256 && !r.IsClaimed).ExecuteDeleteAsync(cancel);

    /// <summary>Inside the transaction that ceases to name them.</summary>
    public async Task Unnamed(string sha256, CancellationToken cancel)
    {
        if (await Removals.Where(r => r.Sha256 == sha256 && !r.IsClaimed).ExecuteUpdateAsync(r => r.SetProperty(x => x.NotBeforeUtc, Now), cancel) == 0)
        {
            await Insert(sha256, Now, cancel);
        }
    }

    /// <summary>The hashes whose bytes may have to go.</summary>
    public Task<List<string>> Due(CancellationToken cancel) =>
        Removals.Where(r => r.NotBeforeUtc <= Now).OrderBy(r => r.NotBeforeUtc).Select(r => r.Sha256).Take(200).ToListAsync(cancel);

    /// <summary>Removes the bytes if it is time and no row names them.</summary>
    public async Task Remove(string sha256, CancellationToken cancel)
    {
        var (now, until) = (Now, Now + Claim);
        if (await Removals.Where(r => r.Sha256 == sha256 && r.NotBeforeUtc <= now)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.IsClaimed, true).SetProperty(x => x.NotBeforeUtc, until), cancel) != 1)
        {
            return;
        }

        if (!await db.Set<MediaFile>().AnyAsync(m => m.Sha256 == sha256, cancel))
        {
            await store.Remove(DocumentKey(sha256), cancel);
            await store.Remove(PictureKey(sha256), cancel);
        }

        await Removals.Where(r => r.Sha256 == sha256 && r.IsClaimed).ExecuteDeleteAsync(cancel);
    }

    private DbSet<MediaRemoval> Removals => db.Set<MediaRemoval>();

    /// <summary>False when another request wrote the same row in this moment.</summary>
    private async Task<bool> Insert(string sha256, DateTime notBefore, CancellationToken cancel) =>
        await db.Database.ExecuteSqlAsync(
            $"insert into \"MediaRemovals\" (\"Sha256\", \"NotBeforeUtc\", \"IsClaimed\") values ({sha256}, {notBefore}, false) on conflict do nothing", cancel) == 1;
}
