using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>
/// Who keeps which entry, what they claimed it with, and who decided. Officers stand here by name without an account; whoever asks not to be named is
/// taken out by a forum admin ("hapus nama"), and no copy of the name is kept.
/// </summary>
public sealed class DirectoryData : IPersonalData, IRetains, INamesFiles
{
    public string Name => "direktori";

    public IReadOnlyCollection<string> Covers => ["Keeper.MemberId", "Claim.MemberId", "Claim.DecidedById", "Merge.ById"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var titles = db.Set<Institution>();
        var kept = await db.Set<Keeper>().Where(k => k.MemberId == person.Id)
            .Select(k => new { Lembaga = titles.Where(i => i.Id == k.InstitutionId).Select(i => i.Title).FirstOrDefault(), PengelolaUtama = k.IsMain, Sejak = k.SinceUtc }).ToListAsync(cancel);
        var claims = await db.Set<Claim>().Where(c => c.MemberId == person.Id).OrderBy(c => c.Id)
            .Select(c => new { Klaim = titles.Where(i => i.Id == c.InstitutionId).Select(i => i.Title).FirstOrDefault(), c.Position, Bukti = c.Proof, Berkas = c.FilePath, Keadaan = c.State.ToString(), Waktu = c.AtUtc, Alasan = c.Reason }).ToListAsync(cancel);
        var decided = await db.Set<Claim>().Where(c => c.DecidedById == person.Id && c.MemberId != person.Id).OrderBy(c => c.Id)
            .Select(c => new { KlaimDiputuskan = c.Id, Keadaan = c.State.ToString(), Waktu = c.DecidedUtc, Alasan = c.Reason }).ToListAsync(cancel);
        var merges = await db.Set<Merge>().Where(m => m.ById == person.Id).OrderBy(m => m.Id).Select(m => new { Penggabungan = m.Id, Waktu = m.AtUtc, Dibatalkan = m.UndoneUtc }).ToListAsync(cancel);
        return [.. kept, .. claims, .. decided, .. merges];
    }

    public async Task<IReadOnlyList<string>> Files(ForumDb db, Person person, CancellationToken cancel) =>
        await db.Set<Claim>().Where(c => c.MemberId == person.Id && c.FilePath != null).Select(c => c.FilePath!).ToListAsync(cancel);

    /// <summary>Their entries pass on to whoever has kept them longest; their claims go with their proofs.</summary>
    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        var mine = await db.Set<Keeper>().Where(k => k.MemberId == person.Id).ToListAsync(cancel);
        foreach (var keeper in mine.Where(k => k.IsMain))
        {
            var heir = await db.Set<Keeper>().Where(k => k.InstitutionId == keeper.InstitutionId && k.MemberId != person.Id).OrderBy(k => k.SinceUtc).FirstOrDefaultAsync(cancel);
            heir?.MakeMain(true);
        }

        db.RemoveRange(mine);
        db.RemoveRange(await db.Set<Claim>().Where(c => c.MemberId == person.Id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    public IEnumerable<RetentionRule> Rules =>
    [
        new("klaim-lembaga", "Klaim lembaga yang ditolak atau dibatalkan, dengan buktinya", "1 tahun setelah diputuskan", "Untuk menjawab keberatan", "Dihapus, berkasnya juga",
            (db, now, cancel) => db.Set<Claim>().Where(c => (c.State == ClaimState.Ditolak || c.State == ClaimState.Dibatalkan) && c.DecidedUtc < now.AddYears(-1)).ExecuteDeleteAsync(cancel)),
        new("bukti-klaim", "Bukti klaim lembaga yang diterima", "1 tahun setelah diterima", "Untuk menjawab keberatan", "Dihapus, berkasnya juga; siapa yang mengelola tetap tercatat",
            (db, now, cancel) => db.Set<Claim>().Where(c => c.State == ClaimState.Diterima && c.DecidedUtc < now.AddYears(-1)).ExecuteDeleteAsync(cancel)),
    ];

    public Task<bool> Names(ForumDb db, string path, CancellationToken cancel) => db.Set<Claim>().AnyAsync(c => c.FilePath == path, cancel);
}
