using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Figures;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Meetings;

/// <summary>What published reports quote in numbers, for the pages that put claims beside counts.</summary>
public sealed class QuotedFigures(ForumDb db, QueryCache queries, TimeProvider clock) : IQuotedFigures
{
    /// <summary>Figures stand inside the records of reports, so the latest reports of a province are looked through, no more.</summary>
    private const int MostReports = 300;

    public async Task<IReadOnlyList<ReportedFigure>> In(string? provinceCode, Reader reader, CancellationToken cancel) =>
        await queries.Get($"angka rakor {provinceCode}", reader, [PageCacheTags.Type(nameof(MeetingReport))], c => Read(provinceCode, reader, c), cancel);

    private async Task<IReadOnlyList<ReportedFigure>> Read(string? province, Reader reader, CancellationToken cancel)
    {
        var reports = db.Set<MeetingReport>().AsNoTracking().IgnoreAutoIncludes().PublishedFor(reader, clock.GetUtcNow().UtcDateTime);
        var inside = province + ".";
        var here = province is null ? reports.Where(r => r.Area!.Length == 2) : reports.Where(r => r.Area == province || r.Area!.StartsWith(inside));
        var found = await here.OrderByDescending(r => r.StartsOn).ThenByDescending(r => r.Id).Take(MostReports).Select(r => new { r.Slug, r.Title, r.StartsOn, r.Area, r.Content }).ToListAsync(cancel);
        return [.. from report in found
                   from figure in report.Content.Figures
                   select new ReportedFigure($"/rakor/{report.Slug}", report.Title, report.StartsOn, report.Area!, figure.What, figure.Value, figure.Operator, figure.AsOf, figure.SaidBy, figure.Source, figure.Parts, figure.MismatchReason)];
    }
}
