using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>Opens what follows from a report, in the transaction that publishes it; a decision taken out again takes its untouched follow-ups along.</summary>
public sealed class Opening : ISaveParticipant
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var report in changes.Where(c => c.State != EntityState.Deleted).Select(c => c.Entity).OfType<MeetingReport>().Where(r => r.Status == ContentStatus.Published))
        {
            await OpenFor(db, report, cancel);
        }
    }

    /// <summary>For reports that were published before there were follow-ups.</summary>
    public static async Task<int> OpenMissing(ForumDb db, CancellationToken cancel)
    {
        var all = db.Set<FollowUp>();
        var missing = await db.Set<MeetingReport>().Where(r => r.Status == ContentStatus.Published && r.DeletedUtc == null
                && r.Decisions.Any(d => d.Kind == MeetingItemKind.Keputusan || d.Kind == MeetingItemKind.Komitmen) && !all.Any(f => f.MeetingReportId == r.Id))
            .OrderBy(r => r.Id).Take(100).ToListAsync(cancel);
        foreach (var report in missing)
        {
            await OpenFor(db, report, cancel);
        }

        return missing.Count;
    }

    public static bool IsFollowedUp(MeetingItemKind kind) => kind is MeetingItemKind.Keputusan or MeetingItemKind.Komitmen;

    private static async Task OpenFor(ForumDb db, MeetingReport report, CancellationToken cancel)
    {
        var known = await db.Set<FollowUp>().Where(f => f.MeetingReportId == report.Id).ToListAsync(cancel);
        var wanted = new HashSet<(int Number, string Area)>();
        foreach (var item in report.Content.Items.Where(i => IsFollowedUp(i.Kind)))
        {
            wanted.UnionWith((await Targets(db, report, item, cancel)).Select(area => (item.Number, area)));
        }

        var opened = report.PublishedUtc ?? report.ModifiedUtc;
        db.AddRange(wanted.Except(known.Select(f => (f.Number, f.Area))).Select(w => FollowUp.Open(report.Id, w.Number, w.Area, opened)));
        foreach (var gone in known.Where(f => !wanted.Contains((f.Number, f.Area))))
        {
            TakeBack(db, gone);
        }

        await db.SaveQuietly(cancel);
    }

    private static void TakeBack(ForumDb db, FollowUp gone)
    {
        if (gone.State != FollowUpState.BelumMulai || gone.Version > 0)
        {
            throw new BrokenRule($"Butir {gone.Number} sudah punya catatan tindak lanjut, jadi butir dan sasarannya tidak dapat dihapus. Batalkan tindak lanjutnya dengan alasan.");
        }

        db.Remove(gone);
    }

    /// <summary>The kabupaten/kota that an item is for. Read from the database, because a recipe brings places and reports in one go.</summary>
    private static async Task<IReadOnlyList<string>> Targets(ForumDb db, MeetingReport report, MeetingItem item, CancellationToken cancel)
    {
        var codes = item.AllAreas ? await AllOf(db, report, cancel) : item.Areas;
        var provinces = codes.Where(c => c.Length == 2).ToList();
        var ofProvinces = provinces.Count == 0 ? [] : await db.Set<Area>().Where(a => provinces.Contains(a.ProvinceCode)).Select(a => a.Code).ToListAsync(cancel);
        List<string> targets = [.. codes.Where(c => c.Length > 2).Concat(ofProvinces).Distinct()];
        return targets.Count == 0 ? [FollowUp.NoArea] : targets;
    }

    /// <summary>Of a province all its areas; of a karesidenan its members; of neither, the report's own place.</summary>
    private static async Task<IReadOnlyList<string>> AllOf(ForumDb db, MeetingReport report, CancellationToken cancel)
    {
        var cluster = report.SpaceId is { } space ? await db.Set<Space>().Where(s => s.Id == space).Select(s => s.ClusterId).FirstOrDefaultAsync(cancel) : null;
        if (cluster is { } id && report.Area?.Length != 2)
        {
            return await db.Set<ClusterMember>().Where(m => m.ClusterId == id).Select(m => m.AreaCode).ToListAsync(cancel);
        }

        return report.Area is { } area ? [area] : [];
    }
}
