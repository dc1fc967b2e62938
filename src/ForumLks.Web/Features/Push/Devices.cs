using ForumLks.Web.Data;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Push;

public sealed class Devices(TimeProvider clock) : IDevices
{
    public async Task Ring(ForumDb db, IReadOnlyCollection<Guid> memberIds, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<Device>().Where(d => memberIds.Contains(d.MemberId) && d.RingsSinceUtc == null).ExecuteUpdateAsync(d => d.SetProperty(x => x.RingsSinceUtc, now), cancel);
    }
}

/// <summary>The browsers a member allowed to be rung.</summary>
public sealed class DeviceData : IPersonalData, IRetains
{
    private const int DaysUnused = 365;

    public string Name => "perangkat";

    public IReadOnlyCollection<string> Covers => ["Device.MemberId"];

    /// <summary>Where it is, not its keys.</summary>
    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
        [.. await db.Set<Device>().AsNoTracking().Where(d => d.MemberId == person.Id).OrderBy(d => d.Id).Select(d => new { Alamat = d.Endpoint, Sejak = d.SinceUtc }).ToListAsync(cancel)];

    public Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel) => db.Set<Device>().Where(d => d.MemberId == person.Id).ExecuteDeleteAsync(cancel);

    public IEnumerable<RetentionRule> Rules =>
    [
        new("perangkat", "Peramban yang diizinkan menerima pemberitahuan", "1 tahun, atau sampai peramban mencabutnya", "Untuk memberi tahu bahwa ada kabar", "Dihapus; dapat diizinkan lagi",
            (db, now, cancel) => db.Set<Device>().Where(d => d.SinceUtc < now.AddDays(-DaysUnused)).ExecuteDeleteAsync(cancel)),
    ];
}
