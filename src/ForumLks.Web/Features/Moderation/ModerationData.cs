using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>
/// What was done about a person and by them, whom they block, how often they posted. Acts keep the id, which names nobody once the person has left: the
/// yearly figures and other people's appeals rest on them.
/// </summary>
public sealed class ModerationData : IPersonalData, IRetains
{
    private const int ActYears = 5;
    private const int PostingDays = 30;

    public string Name => "moderasi";

    public IReadOnlyCollection<string> Covers =>
    [
        "ModerationAct.TargetId", "ModerationAct.ById", "Appeal.ById", "Appeal.DecidedById", "Block.BlockerId", "Block.BlockedId", "QueueClaim.ById",
        "ModerationRule.AddedById", "Posting.AuthorId",
    ];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var acts = await db.Set<ModerationAct>().AsNoTracking().Where(a => a.TargetId == person.Id).OrderBy(a => a.Id)
            .Select(a => new { Tindakan = a.Kind.ToString(), Mengenai = a.Title, Halaman = a.Url, Alasan = a.Reason, Waktu = a.AtUtc, Sampai = a.UntilUtc }).ToListAsync(cancel);
        var done = await db.Set<ModerationAct>().AsNoTracking().Where(a => a.ById == person.Id).OrderBy(a => a.Id)
            .Select(a => new { TindakanSaya = a.Kind.ToString(), Alasan = a.Reason, Waktu = a.AtUtc }).ToListAsync(cancel);
        var appeals = await db.Set<Appeal>().AsNoTracking().Where(a => a.ById == person.Id).OrderBy(a => a.Id)
            .Select(a => new { Keberatan = a.Text, Waktu = a.AtUtc, Dikabulkan = a.IsGranted, Jawaban = a.Answer }).ToListAsync(cancel);
        var decided = await db.Set<Appeal>().AsNoTracking().Where(a => a.DecidedById == person.Id).OrderBy(a => a.Id)
            .Select(a => new { KeputusanSaya = a.IsGranted, a.Answer, Waktu = a.DecidedUtc }).ToListAsync(cancel);
        var blocks = await db.Set<Block>().AsNoTracking().Where(b => b.BlockerId == person.Id).OrderBy(b => b.Id).Select(b => new { Memblokir = b.BlockedId, Waktu = b.AtUtc }).ToListAsync(cancel);
        var rules = await db.Set<ModerationRule>().AsNoTracking().Where(r => r.AddedById == person.Id).OrderBy(r => r.Id).Select(r => new { Aturan = r.Text, r.Reason, Waktu = r.AddedUtc }).ToListAsync(cancel);
        var postings = await db.Set<Posting>().AsNoTracking().Where(p => p.AuthorId == person.Id).OrderBy(p => p.Id).Select(p => new { Mengirim = p.AtUtc, LangsungTampil = p.Appeared }).ToListAsync(cancel);
        return [.. acts, .. done, .. appeals, .. decided, .. blocks, .. rules, .. postings];
    }

    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        await db.Set<Block>().Where(b => b.BlockerId == person.Id || b.BlockedId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<QueueClaim>().Where(c => c.ById == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<Posting>().Where(p => p.AuthorId == person.Id).ExecuteDeleteAsync(cancel);
    }

    public IEnumerable<RetentionRule> Rules =>
    [
        new("tindakan-moderasi", "Tindakan pengurus, alasannya, dan keberatan atasnya", $"{ActYears} tahun", "Supaya keputusan dapat diperiksa dan dihitung", "Dihapus", DropActs),
        new("kiriman", "Kapan Anda mengirim tulisan, tanpa isinya", $"{PostingDays} hari", "Untuk menahan kiriman beruntun", "Dihapus, kecuali dua yang pertama",
            (db, now, cancel) => db.Set<Posting>().Where(p => p.AtUtc < now.AddDays(-PostingDays)
                && db.Set<Posting>().Count(q => q.AuthorId == p.AuthorId && q.Appeared && q.Id < p.Id) >= WriterStandings.FirstPosts).ExecuteDeleteAsync(cancel)),
    ];

    /// <summary>With what answers them, youngest first: an answer never stands without its act.</summary>
    private static async Task<int> DropActs(ForumDb db, DateTime now, CancellationToken cancel)
    {
        var old = now.AddYears(-ActYears);
        await db.Set<Appeal>().Where(a => db.Set<ModerationAct>().Any(t => t.Id == a.ActId && t.AtUtc < old)).ExecuteDeleteAsync(cancel);
        return await db.Set<ModerationAct>().Where(a => a.AtUtc < old && a.AboutActId != null).ExecuteDeleteAsync(cancel)
            + await db.Set<ModerationAct>().Where(a => a.AtUtc < old && !db.Set<ModerationAct>().Any(l => l.AboutActId == a.Id)).ExecuteDeleteAsync(cancel);
    }
}
