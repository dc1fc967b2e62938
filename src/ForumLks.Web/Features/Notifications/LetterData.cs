using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Notifications;

/// <summary>Letters that were sent to somebody.</summary>
public sealed class LetterData : IPersonalData, IRetains
{
    private const int Days = 90;

    public string Name => "surat";

    public IReadOnlyCollection<string> Covers => ["OutgoingMail.To", "DeadAddress.Email"];

    /// <summary>Without the text: a letter may carry a link that still works.</summary>
    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) => person.Email is null
        ? []
        : [.. await db.Set<OutgoingMail>().AsNoTracking().Where(m => m.To == person.Email).OrderBy(m => m.Id).Select(m => new { Perihal = m.Subject, Dibuat = m.CreatedUtc, Dikirim = m.SentUtc }).ToListAsync(cancel)];

    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        if (person.Email is { } email)
        {
            var normal = DeadAddress.Normal(email);
            await db.Set<OutgoingMail>().Where(m => m.To == email).ExecuteDeleteAsync(cancel);
            await db.Set<DeadAddress>().Where(a => a.Email == normal).ExecuteDeleteAsync(cancel);
        }
    }

    public IEnumerable<RetentionRule> Rules =>
    [
        new("surat", "Surat yang dikirim forum, beserta alamat surelnya", $"{Days} hari", "Supaya surat yang tidak sampai dapat dicari", "Dihapus",
            (db, now, cancel) => db.Set<OutgoingMail>().Where(m => m.CreatedUtc < now.AddDays(-Days)).ExecuteDeleteAsync(cancel)),
        new("alamat-mati", "Alamat surel yang menolak surat", "1 tahun", "Supaya tidak terus dikirimi", "Dihapus; surat dicoba lagi",
            (db, now, cancel) => db.Set<DeadAddress>().Where(a => a.SinceUtc < now.AddYears(-1)).ExecuteDeleteAsync(cancel)),
    ];
}
