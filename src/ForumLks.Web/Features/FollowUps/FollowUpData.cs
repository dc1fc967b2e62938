using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>Decisions a person answers for, and what they reported. When they leave, what is open falls back to the admins of the space.</summary>
public sealed class FollowUpData : IPersonalData, IRetains
{
    public string Name => "tindak-lanjut";

    public IReadOnlyCollection<string> Covers => ["FollowUp.ReporterId", "FollowUp.AssigneeId", "FollowUp.ContactEmail", "FollowUpEvent.ById", "AspirationAnswer.EnteredById"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var mine = await db.Set<FollowUp>().AsNoTracking().Where(f => f.AssigneeId == person.Id || f.ReporterId == person.Id || (person.Email != null && f.ContactEmail == person.Email))
            .Select(f => new { Laporan = f.MeetingReportId, Butir = f.Number, Wilayah = f.Area, Keadaan = f.State.ToString(), Petugas = f.AssigneeId == person.Id, Kantor = f.ContactOffice }).ToListAsync(cancel);
        var events = await db.Set<FollowUpEvent>().AsNoTracking().Where(e => e.ById == person.Id).OrderBy(e => e.Id)
            .Select(e => new { TindakLanjut = e.FollowUpId, Langkah = e.Step.ToString(), Waktu = e.AtUtc, Kantor = e.ByOffice, Catatan = e.Note, e.ProofNumber, e.ProofUrl, e.FilePath }).ToListAsync(cancel);
        var answers = await db.Set<AspirationAnswer>().AsNoTracking().Where(a => a.EnteredById == person.Id).OrderBy(a => a.Id).Select(a => new { Laporan = a.MeetingReportId, Butir = a.Number, Jawaban = a.Text, Kantor = a.ByOffice }).ToListAsync(cancel);
        return [.. mine, .. events, .. answers];
    }

    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        var open = await db.Set<FollowUp>().Where(f => f.AssigneeId == person.Id || (person.Email != null && f.ContactEmail == person.Email)).ToListAsync(cancel);
        foreach (var one in open)
        {
            one.Assign(one.AssigneeId == person.Id ? null : one.AssigneeId, one.ContactOffice, one.ContactEmail == person.Email ? null : one.ContactEmail);
        }

        await db.SaveChangesAsync(cancel);
    }

    public IEnumerable<RetentionRule> Rules =>
    [
        new("pengingat", "Surel petugas tindak lanjut", "1 tahun setelah tindak lanjutnya selesai", "Untuk mengirim pengingat tenggat", "Surelnya dihapus; nama kantornya tetap",
            (db, now, cancel) => db.Set<FollowUp>().Where(f => f.ContactEmail != null && (f.State == FollowUpState.Selesai || f.State == FollowUpState.Dibatalkan) && f.ChangedUtc < now.AddYears(-1))
                .ExecuteUpdateAsync(f => f.SetProperty(x => x.ContactEmail, (string?)null), cancel)),
    ];
}
