using ForumLks.Web.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Attendance;

public sealed class AttendeeRetention : IRetains
{
    private const int Years = 5;
    private const string Removed = "(nama sudah dihapus)";

    public IEnumerable<RetentionRule> Rules =>
    [
        new("daftar-hadir", "Nama dan jabatan pada daftar hadir rakor; hanya pengurus yang melihatnya", $"{Years} tahun", "Pertanggungjawaban rapat", "Nama dan jabatannya dihapus; lembaga dan jumlahnya tetap",
            (db, now, cancel) => db.Set<Attendee>().Where(a => a.Name != Removed && a.AtUtc < now.AddYears(-Years))
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.Name, Removed).SetProperty(x => x.Office, (string?)null), cancel)),
    ];
}
