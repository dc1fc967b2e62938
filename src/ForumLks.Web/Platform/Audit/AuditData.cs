using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Audit;

/// <summary>The trail of acts. It holds ids and no text, so it stays when a person leaves: the id then leads to nobody.</summary>
public sealed class AuditData : IPersonalData, IRetains
{
    private const int Most = 20_000;
    private const int Years = 5;

    public string Name => "jejak";

    public IReadOnlyCollection<string> Covers => ["AuditEntry.ById"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
        [.. await db.Set<AuditEntry>().AsNoTracking().Where(a => a.ById == person.Id).OrderByDescending(a => a.Id).Take(Most)
            .Select(a => new { Waktu = a.AtUtc, Perbuatan = a.Act, Mengenai = a.Subject, Id = a.SubjectId, Bagian = a.Members }).ToListAsync(cancel)];

    public IEnumerable<RetentionRule> Rules =>
    [
        new("jejak", "Jejak perbuatan: siapa (nomor akun), apa, kapan; tanpa isinya", $"{Years} tahun", "Supaya penyalahgunaan dapat ditelusuri", "Dihapus",
            (db, now, cancel) => db.Set<AuditEntry>().Where(a => a.AtUtc < now.AddYears(-Years)).ExecuteDeleteAsync(cancel)),
    ];
}
