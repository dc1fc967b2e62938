using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>What a person answered, did and read in discussions. Answers stay when they leave: others built on them; the name goes with the account.</summary>
public sealed class DiscussionData : IPersonalData
{
    public string Name => "diskusi";

    public IReadOnlyCollection<string> Covers => ["Reply.AuthorId", "TopicAct.ById", "TopicRead.MemberId", "Thanks.FromId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var replies = await db.Set<Reply>().AsNoTracking().Where(r => r.AuthorId == person.Id).OrderBy(r => r.Id).Select(r => new { Topik = r.TopicId, Balasan = r.Number, Isi = r.Text, Ditulis = r.WrittenUtc, Diubah = r.EditedUtc, Keadaan = r.State.ToString() }).ToListAsync(cancel);
        var earlier = await db.Set<ReplyVersion>().AsNoTracking().Where(v => db.Set<Reply>().Any(r => r.Id == v.ReplyId && r.AuthorId == person.Id)).OrderBy(v => v.Id).Select(v => new { VersiBalasan = v.ReplyId, Nomor = v.Number, Isi = v.Text, Ditulis = v.AtUtc }).ToListAsync(cancel);
        var acts = await db.Set<TopicAct>().AsNoTracking().Where(a => a.ById == person.Id).OrderBy(a => a.Id).Select(a => new { Topik = a.TopicId, Tindakan = a.Deed.ToString(), Alasan = a.Reason, Waktu = a.AtUtc }).ToListAsync(cancel);
        var read = await db.Set<TopicRead>().AsNoTracking().Where(r => r.MemberId == person.Id).Select(r => new { Topik = r.TopicId, DibacaSampai = r.Number, Waktu = r.AtUtc }).ToListAsync(cancel);
        var thanks = await db.Set<Thanks>().AsNoTracking().Where(t => t.FromId == person.Id).Select(t => new { TerimaKasihUntukBalasan = t.ReplyId, Waktu = t.AtUtc }).ToListAsync(cancel);
        return [.. replies, .. earlier, .. acts, .. read, .. thanks];
    }

    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        await db.Set<TopicRead>().Where(r => r.MemberId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<Thanks>().Where(t => t.FromId == person.Id).ExecuteDeleteAsync(cancel);
    }
}
