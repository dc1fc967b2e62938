using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>What a person vouched for at the gate. It is part of the trail: the id stays and leads to nobody.</summary>
public sealed class WaiverData : IPersonalData
{
    public string Name => "gerbang";

    public IReadOnlyCollection<string> Covers => ["GateWaiver.ById"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
        [.. await db.Set<GateWaiver>().AsNoTracking().Where(w => w.ById == person.Id).OrderBy(w => w.Id).Select(w => new { Jenis = w.Kind.ToString(), Alasan = w.Reason, Halaman = w.Address, Waktu = w.AtUtc }).ToListAsync(cancel)];
}
