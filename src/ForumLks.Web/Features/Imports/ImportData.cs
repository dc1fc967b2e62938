using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>Files that a person handed in. The sheet goes when it is applied or thrown away; what became of its rows stays as long as it can be taken back.</summary>
public sealed class ImportData(ImportFiles files) : IPersonalData, IRetains
{
    public const int DaysKept = 30;
    private const int HoursKept = 24;

    public string Name => "impor";

    public IReadOnlyCollection<string> Covers => ["ImportRun.Id", "ImportRun.OwnerId", "ImportRow.RunId", "RememberedHeading.OwnerId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
    [
        .. await db.Set<ImportRun>().AsNoTracking().Where(r => r.OwnerId == person.Id).OrderBy(r => r.CreatedUtc)
            .Select(r => new { Berkas = r.FileName, Dikirim = r.CreatedUtc, Keadaan = r.State.ToString(), Baris = r.RowCount, Baru = r.NewCount, Berubah = r.ChangedCount, Galat = r.ErrorCount }).ToListAsync(cancel),
        .. await db.Set<RememberedHeading>().AsNoTracking().Where(h => h.OwnerId == person.Id).OrderBy(h => h.Name).Select(h => new { Judul = h.Name, Kolom = h.Key }).ToListAsync(cancel),
    ];

    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        await db.Set<ImportRun>().Where(r => r.OwnerId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<RememberedHeading>().Where(h => h.OwnerId == person.Id).ExecuteDeleteAsync(cancel);
    }

    public IEnumerable<RetentionRule> Rules =>
    [
        new("impor-lembar", "Berkas yang diunggah untuk diimpor ke direktori", $"Sampai diterapkan atau dibuang; paling lama {HoursKept} jam", "Untuk memeriksa baris-barisnya, juga sekali lagi", "Dihapus",
            (_, now, _) => Task.FromResult(files.RemoveOlderThan(now.AddHours(-HoursKept)))),
        new("impor", "Hasil pemeriksaan impor, baris demi baris", $"{DaysKept} hari", "Supaya impor dapat dibatalkan", "Dihapus; lembaga yang sudah diterapkan tetap",
            (db, now, cancel) => db.Set<ImportRun>().Where(r => r.ChangedUtc < now.AddDays(-DaysKept)).ExecuteDeleteAsync(cancel)),
    ];
}
