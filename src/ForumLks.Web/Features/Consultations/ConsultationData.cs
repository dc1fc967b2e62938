using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Consultations;

/// <summary>What a person asked and answered behind closed doors: each gets their own texts, nobody another's.</summary>
public sealed class ConsultationData : IPersonalData, IRetains, INamesFiles
{
    private const int KeptYears = 2;

    public string Name => "konsultasi";

    public IReadOnlyCollection<string> Covers => ["Consultation.AskerId", "Consultation.ProposedById", "ConsultationPost.AuthorId", "ConsultationExpert.MemberId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var asked = await db.Set<Consultation>().AsNoTracking().Where(c => c.AskerId == person.Id).OrderBy(c => c.Id)
            .Select(c => new { Konsultasi = c.PublicId, Judul = c.Title, Ditanyakan = c.AskedUtc, Ditutup = c.ClosedUtc, Penerbitan = c.Publication.ToString(), Diputuskan = c.DecidedUtc }).ToListAsync(cancel);
        var written = await db.Set<ConsultationPost>().AsNoTracking().Where(p => p.AuthorId == person.Id).OrderBy(p => p.Id).Select(p => new { Tulisan = p.ConsultationId, Nomor = p.Number, Isi = p.Text, Waktu = p.AtUtc }).ToListAsync(cancel);
        var named = await db.Set<ConsultationExpert>().AsNoTracking().Where(e => e.MemberId == person.Id).Select(e => new { DitanyaiDalam = e.ConsultationId }).ToListAsync(cancel);
        return [.. asked, .. written, .. named];
    }

    public async Task<IReadOnlyList<string>> Files(ForumDb db, Person person, CancellationToken cancel) =>
        await db.Set<ConsultationFile>().Where(f => db.Set<ConsultationPost>().Any(p => p.Id == f.ConsultationPostId && p.AuthorId == person.Id)).Select(f => f.Path).ToListAsync(cancel);

    /// <summary>A closed question is the asker's: it goes with them. Answers to others stay for those who asked, under no name.</summary>
    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        await db.Set<Consultation>().Where(c => c.AskerId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<ConsultationExpert>().Where(e => e.MemberId == person.Id).ExecuteDeleteAsync(cancel);
    }

    public IEnumerable<RetentionRule> Rules =>
    [
        new("konsultasi", "Konsultasi yang sudah ditutup", $"{KeptYears} tahun setelah ditutup", "Supaya jawaban dapat dibaca lagi", "Dihapus beserta tulisannya; yang sudah terbit dengan persetujuan tetap ada",
            (db, now, cancel) => db.Set<Consultation>().Where(c => c.ClosedUtc < now.AddYears(-KeptYears)).ExecuteDeleteAsync(cancel)),
    ];

    public Task<bool> Names(ForumDb db, string path, CancellationToken cancel) => db.Set<ConsultationFile>().AnyAsync(f => f.Path == path, cancel);
}
