using ForumLks.Web.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

public sealed class RsvpRetention : IRetains
{
    public IEnumerable<RetentionRule> Rules =>
    [
        new("jawaban-undangan", "Nama peserta dan catatan pada jawaban undangan rakor", "1 tahun setelah dijawab", "Untuk menyiapkan tempat dan daftar hadir", "Nama dan catatannya dihapus; jumlahnya tetap",
            (db, now, cancel) => db.Set<Invitee>().Where(i => (i.Names != null || i.Note != null) && i.AnsweredUtc < now.AddYears(-1))
                .ExecuteUpdateAsync(i => i.SetProperty(x => x.Names, (string?)null).SetProperty(x => x.Note, (string?)null), cancel)),
    ];
}
