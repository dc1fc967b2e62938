using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>Questions below practices, and what a person said of their own institution. What was answered stays for its readers, under no name.</summary>
public sealed class AskedData : IPersonalData
{
    public string Name => "tanya-jawab-praktik";

    public IReadOnlyCollection<string> Covers => ["PracticeQuestion.AskedById", "PracticeQuestion.AnsweredById", "OwnProfile.MemberId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var asked = await db.Set<PracticeQuestion>().AsNoTracking().Where(q => q.AskedById == person.Id).OrderBy(q => q.Id)
            .Select(q => new { Praktik = q.PracticeId, Pertanyaan = q.Text, Waktu = q.AskedUtc }).ToListAsync(cancel);
        var answered = await db.Set<PracticeQuestion>().AsNoTracking().Where(q => q.AnsweredById == person.Id).OrderBy(q => q.Id)
            .Select(q => new { Praktik = q.PracticeId, Jawaban = q.Answer, Waktu = q.AnsweredUtc }).ToListAsync(cancel);
        var own = await db.Set<OwnProfile>().AsNoTracking().Where(p => p.MemberId == person.Id).Select(p => new { Lembaga = p.Institution, Wilayah = p.Area, Profil = p.Profile }).ToListAsync(cancel);
        return [.. asked, .. answered, .. own];
    }

    /// <summary>A question that nobody has answered is of use to nobody but its asker.</summary>
    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        await db.Set<OwnProfile>().Where(p => p.MemberId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<PracticeQuestion>().Where(q => q.AskedById == person.Id && q.Answer == null).ExecuteDeleteAsync(cancel);
        await db.Set<PracticeQuestion>().Where(q => q.AnsweredById == person.Id).ExecuteUpdateAsync(q => q.SetProperty(x => x.AnsweredById, (Guid?)null), cancel);
    }
}
