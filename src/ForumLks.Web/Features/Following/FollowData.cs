using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Following;

/// <summary>What a member follows, how they want to hear, and what they were told.</summary>
public sealed class FollowData : IPersonalData, IRetains
{
    private const int DaysTold = 400;

    public string Name => "kabar";

    public IReadOnlyCollection<string> Covers => ["Follow.MemberId", "Preference.MemberId", "Told.MemberId", "Occurrence.ActorId", "OccurrenceFor.MemberId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var follows = await db.Set<Follow>().AsNoTracking().Where(f => f.MemberId == person.Id).OrderBy(f => f.Id).ToListAsync(cancel);
        var preference = await db.Set<Preference>().AsNoTracking().FirstOrDefaultAsync(p => p.MemberId == person.Id, cancel);
        var told = await db.Set<Told>().AsNoTracking().Where(t => t.MemberId == person.Id).OrderBy(t => t.AtUtc).ToListAsync(cancel);
        var occurrences = await db.Set<Occurrence>().AsNoTracking().Where(o => o.ActorId == person.Id || o.To.Any(t => t.MemberId == person.Id)).OrderBy(o => o.Id).ToListAsync(cancel);
        return
        [
            .. follows.Select(f => new { Diikuti = f.Kind.ToString(), f.Key, Waktu = f.Timing?.ToString(), Sejak = f.SinceUtc, DenganSendirinya = f.IsOwn }),
            .. preference is null ? [] : new object[] { new { preference.General, preference.Direct, preference.DigestDay, preference.Zone, preference.QuietFrom, preference.QuietUntil, AdaUmpan = preference.FeedHash is not null } },
            .. told.Select(t => new { Dikabari = t.What, Waktu = t.AtUtc }),
            .. occurrences.Select(o => new { Kejadian = o.Kind, Oleh = o.ActorId == person.Id ? "Anda" : null, o.Url, Waktu = o.AtUtc }),
        ];
    }

    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        await db.Set<Follow>().Where(f => f.MemberId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<Preference>().Where(p => p.MemberId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<Told>().Where(t => t.MemberId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<OccurrenceFor>().Where(t => t.MemberId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<Occurrence>().Where(o => o.ActorId == person.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.ActorId, (Guid?)null), cancel);
    }

    public IEnumerable<RetentionRule> Rules =>
    [
        new("kejadian", "Kejadian yang dikabarkan lewat ringkasan", $"{Occurrence.DaysKept} hari", "Untuk menyusun ringkasan", "Dihapus",
            (db, now, cancel) => db.Set<Occurrence>().Where(o => o.AtUtc < now.AddDays(-Occurrence.DaysKept)).ExecuteDeleteAsync(cancel)),
        new("dikabari", "Catatan bahwa seseorang sudah dikabari", $"{DaysTold} hari", "Supaya tidak ada yang dikabari dua kali", "Dihapus",
            (db, now, cancel) => db.Set<Told>().Where(t => t.AtUtc < now.AddDays(-DaysTold)).ExecuteDeleteAsync(cancel)),
        new("ikutan", "Yang diikuti dan pilihan kabar", "Selama akun ada", "Untuk mengabari sesuai pilihan", "Dihapus bersama akun", null),
    ];
}
