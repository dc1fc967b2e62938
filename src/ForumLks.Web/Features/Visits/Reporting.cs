using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>Issues reports: what the visit says now is frozen under a number, with its hash. Nothing is issued twice.</summary>
public sealed class Reporting(ForumDb db, Places places, Say say, TimeProvider clock)
{
    public Task<VisitReport?> Latest(long visitId, CancellationToken cancel) =>
        db.Set<VisitReport>().AsNoTracking().Where(r => r.VisitId == visitId).OrderByDescending(r => r.Version).FirstOrDefaultAsync(cancel);

    /// <param name="seenVersion">The version that was the last when the form was opened; a form sent twice issues one.</param>
    public async Task<VisitReport> Issue(Visit visit, IReadOnlyList<HostNow> hosts, bool isPublic, int seenVersion, Guid byId, CancellationToken cancel)
    {
        var last = await Latest(visit.Id, cancel);
        if (last is not null && last.Version > seenVersion)
        {
            return last;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        visit.Issued(now, say.Today, isPublic);
        var first = new DateTimeOffset(visit.ReportedUtc!.Value, TimeSpan.Zero).DateIn(IndonesianZone.Wib);
        var sequence = last?.Sequence ?? await NextSequence(first.Year, cancel);
        var content = Freeze(visit, hosts, VisitReport.NumberOf(sequence, first), await places.Now(cancel));
        if (last is not null && Canonical.HashOf(content) == last.Hash)
        {
            throw new BrokenRule($"Tidak ada yang berubah sejak versi {last.Version}, jadi tidak perlu versi baru.");
        }

        var report = VisitReport.Of(visit.Id, (last?.Version ?? 0) + 1, first.Year, sequence, content, byId, now);
        db.Add(report);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditConflict();
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            throw new BrokenRule("Laporan lain terbit pada saat yang sama. Kirim sekali lagi.");
        }

        return report;
    }

    /// <summary>What a report would say of the visit as it stands.</summary>
    public VisitReportContent Freeze(Visit visit, IReadOnlyList<HostNow> hosts, string number, Gazetteer names) => new()
    {
        Number = number,
        Topic = visit.Topic,
        Purpose = visit.Purpose,
        Began = new DateTimeOffset(visit.CreatedUtc, TimeSpan.Zero).DateIn(IndonesianZone.Wib),
        Ended = visit.ReportedUtc is { } at ? new DateTimeOffset(at, TimeSpan.Zero).DateIn(IndonesianZone.Wib) : say.Today,
        Place = visit.Draft.Place?.Trim(),
        Findings = visit.Draft.Findings?.Trim() ?? "",
        Signers = [.. visit.Draft.Signers.Select(s => s with { })],
        Travellers = [.. visit.Travellers.Select(t => Of(t, hosts, names))],
        Hosts = [.. hosts.Select(Of)],
    };

    private static ReportedTraveller Of(Traveller traveller, IReadOnlyList<HostNow> hosts, Gazetteer names) => new()
    {
        Institution = traveller.Institution,
        Area = names.NameOf(traveller.Area),
        Profile = traveller.Profile.InWords(),
        People = traveller.People,
        Kilometres = traveller.Kilometres,
        Nights = traveller.Nights,
        Sheet = [.. traveller.Sheet.Where(l => l.State is not null).Select(l => Of(l, hosts))],
        Plan = [.. traveller.Plan.Select(s => new ReportedStep(s.What, s.Who, s.When, s.Cost))],
    };

    private static ReportedBlock Of(SheetLine line, IReadOnlyList<HostNow> hosts)
    {
        var host = hosts.FirstOrDefault(h => h.Host.PracticeId == line.PracticeId);
        return new ReportedBlock(host?.Host.Institution ?? "", host?.Practice is null ? "Bagian dari praktik yang ditarik" : line.Title, line.State!.Value, line.Note);
    }

    /// <summary>Of a practice that can no longer be read only the institution is told. Answers are printed where the host lets others read them.</summary>
    private static ReportedHost Of(HostNow now)
    {
        var answered = now.Host.Questions.Where(q => q.Answer is not null).ToList();
        var shown = now.Practice is null ? [] : answered.Where(q => q.MayReuse).ToList();
        return new ReportedHost(
            now.Host.Institution, now.Practice is null ? "praktik yang kemudian ditarik" : now.Host.Title, now.Practice is null ? "" : $"/praktik/{now.Practice.Slug}",
            now.Host.Why, now.Host.Differs, now.Host.Questions.Count, answered.Count - shown.Count, [.. shown.Select(q => new ReportedAnswer(q.Text, q.Answer!))]);
    }

    private async Task<int> NextSequence(int year, CancellationToken cancel) =>
        (await db.Set<VisitReport>().Where(r => r.Year == year).MaxAsync(r => (int?)r.Sequence, cancel) ?? 0) + 1;
}
