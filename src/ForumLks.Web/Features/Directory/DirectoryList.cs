using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>
/// The directory as a list with facets. Rows are read along an index, a page at a time. The facets come from a census: one count by all that can be
/// filtered, remembered for all readers who may see the same, so that a page costs the same whatever the directory holds.
/// </summary>
public sealed class DirectoryList(ForumDb db, Listing listing, QueryCache queries, Places places, Say say, TimeProvider clock)
{
    private static readonly string[] Tags = [PageCacheTags.Type(nameof(Institution)), PageCacheTags.Places];

    public async Task<DirectoryPage> Page(DirectoryFilter filter, Reader reader, string? before, CancellationToken cancel)
    {
        var facets = await Facets(filter, reader, cancel);
        // What the census knows to be empty is not looked for.
        var rows = facets.Total == 0 ? RowPage.Empty : await Rows(filter, reader, before, cancel);
        return new DirectoryPage(rows, await Signs(filter, rows, reader, before is null, cancel), facets);
    }

    public IQueryable<Institution> Visible(Reader reader) => db.Set<Institution>().AsNoTracking().PublishedFor(reader, clock.GetUtcNow().UtcDateTime);

    /// <summary>How many by area, as the filter leaves them; provinces, or the kabupaten/kota of one.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ByArea(DirectoryFilter filter, Reader reader, CancellationToken cancel) => (await Facets(filter, reader, cancel)).ByArea;

    private async Task<RowPage> Rows(DirectoryFilter filter, Reader reader, string? before, CancellationToken cancel) =>
        await listing.Page($"direktori {filter} {say.Today}", reader, Tags[0], () => filter.On(Visible(reader), say.Today), before, cancel);

    private async Task<IReadOnlyDictionary<long, InstitutionSign>> Signs(DirectoryFilter filter, RowPage rows, Reader reader, bool isFirst, CancellationToken cancel) =>
        rows.Rows.Count == 0 ? new Dictionary<long, InstitutionSign>()
        : isFirst ? await queries.Get($"tanda direktori {filter} {say.Today}", reader, Tags, c => Read(rows, c), cancel)
        : await Read(rows, cancel);

    private async Task<IReadOnlyDictionary<long, InstitutionSign>> Read(RowPage rows, CancellationToken cancel)
    {
        var ids = rows.Rows.Select(r => r.Id).ToList();
        return await db.Set<Institution>().AsNoTracking().Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, Sign = new InstitutionSign(i.Kind, i.ServiceBits, i.Standing, i.Rank, i.Accreditation, i.CheckedOn) }).ToDictionaryAsync(i => i.Id, i => i.Sign, cancel);
    }

    private async ValueTask<DirectoryFacets> Facets(DirectoryFilter filter, Reader reader, CancellationToken cancel) =>
        await queries.Get($"faset direktori {filter} {say.Today}", reader, Tags, async c => DirectoryFacets.Of(filter, await Census(reader, c), await places.Now(c)), cancel);

    public ValueTask<IReadOnlyList<CensusCell>> Census(Reader reader, CancellationToken cancel) =>
        queries.Get($"sensus direktori {say.Today}", reader, Tags, c => Count(reader, c), cancel);

    private async Task<IReadOnlyList<CensusCell>> Count(Reader reader, CancellationToken cancel)
    {
        var (half, year) = FreshnessOf.Borders(say.Today);
        var found = await Visible(reader)
            .GroupBy(i => new { i.Area, i.Kind, i.ServiceBits, i.Rank, i.Accreditation, i.Standing, Age = i.CheckedOn == null ? 3 : i.CheckedOn >= half ? 0 : i.CheckedOn >= year ? 1 : 2 })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return [.. found.Select(f => new CensusCell(f.Key.Area ?? "", f.Key.Kind, f.Key.ServiceBits, f.Key.Rank, f.Key.Accreditation, f.Key.Standing, (Freshness)f.Key.Age, f.Count))];
    }
}

public sealed record DirectoryPage(RowPage Rows, IReadOnlyDictionary<long, InstitutionSign> Signs, DirectoryFacets Facets);

/// <summary>What a line of the list says beside name and place.</summary>
public sealed record InstitutionSign(InstitutionKind Kind, int ServiceBits, InstitutionStanding Standing, InstitutionRank? Rank, Accreditation? Accreditation, DateOnly? CheckedOn)
{
    public IEnumerable<ServiceKind> Services => Enum.GetValues<ServiceKind>().Where(s => (ServiceBits & Institution.BitOf(s)) != 0);
}
