using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>Where visits are found and kept. A visit is its travellers' own: nobody else finds it, whatever their role.</summary>
public sealed class VisitDesk(ForumDb db, SpaceList spaces, Places places, TimeProvider clock)
{
    public ForumDb Db => db;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public IQueryable<Visit> Of(Guid member) => db.Set<Visit>().Where(v => v.Travellers.Any(t => t.Companions.Any(c => c.MemberId == member)));

    /// <summary>Null is "not found" and "not allowed" alike.</summary>
    public async Task<Visit?> Find(string publicId, Reader reader, CancellationToken cancel) =>
        reader.Id is { } me ? await Whole(Of(me)).FirstOrDefaultAsync(v => v.PublicId == publicId, cancel) : null;

    public static IQueryable<Visit> Whole(IQueryable<Visit> visits) =>
        visits.Include(v => v.Travellers.OrderBy(t => t.Id)).ThenInclude(t => t.Companions)
            .Include(v => v.Hosts.OrderBy(h => h.Id)).ThenInclude(h => h.Questions.OrderBy(q => q.Id)).AsSplitQuery();

    public async Task Save(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditConflict();
        }
    }

    /// <summary>The space of an institution's own area: its cluster's, else its province's.</summary>
    public async Task<long?> SpaceOf(string? area, CancellationToken cancel)
    {
        if (area is null)
        {
            return null;
        }

        var clusters = (await places.Now(cancel)).ClustersOf(area).Select(c => (long?)c.Cluster.Id).ToList();
        var all = await spaces.Now(cancel);
        return (all.FirstOrDefault(s => s.ClusterId is { } cluster && clusters.Contains(cluster)) ?? all.FirstOrDefault(s => s.Kind == SpaceKind.Province && s.ProvinceCode == area[..2]))?.Id;
    }
}
