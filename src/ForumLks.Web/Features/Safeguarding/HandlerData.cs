using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>
/// Cases a person handled, decisions as a second person, entries in the register of breaches. Like the audit they keep the id, which names
/// nobody any more; the name beside a case is covered. An open case waits for somebody else.
/// </summary>
public sealed class HandlerData : IPersonalData
{
    public string Name => "perlindungan";

    public IReadOnlyCollection<string> Covers =>
        ["Case.HandlerId", "CaseNote.ById", "Breach.ById", "Safeguard.WriterId", "Safeguard.DecidedById", "Safeguard.HiddenById"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var cases = await db.Set<Case>().AsNoTracking().Where(c => c.HandlerId == person.Id).OrderBy(c => c.Id).Select(c => new { Kasus = c.Code, Dibuka = c.OpenedUtc, Ditutup = c.ClosedUtc }).ToListAsync(cancel);
        var notes = await db.Set<CaseNote>().AsNoTracking().Where(n => n.ById == person.Id).OrderBy(n => n.Id).Select(n => new { Catatan = n.Text, Waktu = n.AtUtc }).ToListAsync(cancel);
        var decided = await db.Set<Safeguard>().AsNoTracking().Where(s => s.DecidedById == person.Id || s.HiddenById == person.Id).OrderBy(s => s.ItemId)
            .Select(s => new { Tulisan = s.ItemId, Diputuskan = s.DecidedUtc, Disembunyikan = s.HiddenUtc, Alasan = s.HiddenReason }).ToListAsync(cancel);
        return [.. cases, .. notes, .. decided];
    }

    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        await db.Set<Case>().Where(c => c.HandlerId == person.Id && c.ClosedUtc == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.HandlerId, (Guid?)null).SetProperty(x => x.HandlerName, (string?)null), cancel);
        await db.Set<Case>().Where(c => c.HandlerId == person.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.HandlerName, Person.Gone), cancel);
    }
}
