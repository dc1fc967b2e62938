using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Formation;

/// <summary>An entry that waits for its second person.</summary>
public sealed record WaitingEntry(string Area, FormationStage? Stage, DateOnly On, string ByOffice, DateTime EnteredUtc);

public sealed class WaitingEntries(ForumDb db)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<WaitingEntry>> In(IReadOnlyList<string> areas, CancellationToken cancel) => await (
        from entry in db.Set<FormationEntry>().AsNoTracking()
        join formation in db.Set<AreaFormation>() on entry.FormationId equals formation.Id
        where entry.Standing == EntryStanding.Menunggu && areas.Contains(formation.Area)
        orderby entry.EnteredUtc
        select new WaitingEntry(formation.Area, entry.Stage, entry.On, entry.ByOffice, entry.EnteredUtc)).Take(Most).ToListAsync(cancel);
}
