using ForumLks.Web.Data;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>What a study visit without a bus is, what others learned on theirs, and one's own.</summary>
[AllowAnonymous]
public sealed class IndexModel(VisitDesk desk, Savings savings) : PageModel
{
    private const int Most = 20;

    public IReadOnlyList<Visit> Mine { get; private set; } = [];
    public IReadOnlyList<(Visit Visit, VisitReport Report)> Reports { get; private set; } = [];
    public TripSum Saved { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        HttpContext.CachePublicly(Visit.PageTag, PageCacheTags.Places);
        if (HttpContext.Reader.Id is { } me)
        {
            Mine = await VisitDesk.Whole(desk.Of(me)).AsNoTracking().OrderByDescending(v => v.CreatedUtc).Take(Most).ToListAsync(cancel);
        }

        var shown = await (
            from visit in desk.Db.Set<Visit>().AsNoTracking()
            join report in desk.Db.Set<VisitReport>().AsNoTracking() on visit.Id equals report.VisitId
            where visit.IsReportPublic && !desk.Db.Set<VisitReport>().Any(r => r.VisitId == visit.Id && r.Version > report.Version)
            orderby report.IssuedUtc descending
            select new { visit, report }).Take(Most).ToListAsync(cancel);
        Reports = [.. shown.Select(s => (s.visit, s.report))];
        Saved = (await savings.All(cancel)).Total;
    }
}

/// <summary>Trips avoided: the numbers that travellers declared on visits with an issued report, and nothing else.</summary>
public sealed class Savings(ForumDb db, SpaceList spaces)
{
    public async Task<SavingsBook> All(CancellationToken cancel)
    {
        var travellers = await db.Set<Visit>().AsNoTracking().Where(v => v.ReportYear != null)
            .SelectMany(v => v.Travellers, (v, t) => new { v.Id, v.ReportYear, v.SpaceId, t.People, t.Kilometres, t.Nights }).ToListAsync(cancel);
        var names = (await spaces.Now(cancel)).ToDictionary(s => s.Id, s => s.Name);
        var visits = travellers.GroupBy(t => t.Id).Select(g => new VisitTrips(
            g.First().ReportYear!.Value,
            g.First().SpaceId is { } space && names.TryGetValue(space, out var name) ? name : null,
            [.. g.Select(t => new TripNumbers(t.People, t.Kilometres, t.Nights))])).ToList();
        return new SavingsBook(
            TripSum.Of([.. visits.Select(v => v.Trips)]),
            [.. visits.GroupBy(v => v.Year).OrderByDescending(g => g.Key).Select(g => (g.Key, TripSum.Of([.. g.Select(v => v.Trips)])))],
            [.. visits.GroupBy(v => v.Space).OrderBy(g => g.Key ?? "~", StringComparer.Ordinal).Select(g => (g.Key ?? "Tanpa ruang", TripSum.Of([.. g.Select(v => v.Trips)])))]);
    }

    private sealed record VisitTrips(int Year, string? Space, IReadOnlyCollection<TripNumbers> Trips);
}

public sealed record SavingsBook(TripSum Total, IReadOnlyList<(int Year, TripSum Sum)> ByYear, IReadOnlyList<(string Space, TripSum Sum)> BySpace);
