using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>Visits a person took part in, questions and answers, hours as a host. Visits and their reports are the institutions' and stay; whoever left cannot be asked any more.</summary>
public sealed class TravelData : IPersonalData
{
    public string Name => "studi-banding";

    public IReadOnlyCollection<string> Covers =>
        ["Visit.LeaderId", "Companion.MemberId", "Question.AskerId", "VisitHost.HostId", "VisitReport.IssuedById", "Hosting.MemberId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var visits = await db.Set<Visit>().AsNoTracking()
            .Where(v => v.LeaderId == person.Id || db.Set<Companion>().Any(c => c.MemberId == person.Id && db.Set<Traveller>().Any(t => t.Id == c.TravellerId && t.VisitId == v.Id)))
            .OrderBy(v => v.Id).Select(v => new { Kunjungan = v.PublicId, Topik = v.Topic, Tujuan = v.Purpose, Mulai = v.CreatedUtc }).ToListAsync(cancel);
        var asked = await db.Set<Question>().AsNoTracking().Where(q => q.AskerId == person.Id).OrderBy(q => q.Id)
            .Select(q => new { Pertanyaan = q.Text, Atas_nama = q.AskedFor, Waktu = q.AskedUtc, Jawaban = q.Answer }).ToListAsync(cancel);
        var answered = await db.Set<VisitHost>().AsNoTracking().Where(h => h.HostId == person.Id).SelectMany(h => h.Questions).Where(q => q.Answer != null).OrderBy(q => q.Id)
            .Select(q => new { Jawaban_saya = q.Answer, Atas_pertanyaan = q.Text, Boleh_dibaca_lagi = q.MayReuse }).ToListAsync(cancel);
        var hosting = await db.Set<Hosting>().AsNoTracking().Where(h => h.MemberId == person.Id).Select(h => new { Jeda = h.IsPaused, Sebab = h.PauseNote, Jam = h.Hours }).ToListAsync(cancel);
        return [.. visits, .. asked, .. answered, .. hosting];
    }

    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        await db.Set<Hosting>().Where(h => h.MemberId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<Companion>().Where(c => c.MemberId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<VisitHost>().Where(h => h.HostId == person.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.HostId, (Guid?)null), cancel);
    }
}
