using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>A numbered item with where it was decided; only of reports that the reader may see.</summary>
public sealed record FoundDecision
{
    public long Id { get; init; }
    public long ReportId { get; init; }
    public string ReportItemId { get; init; } = "";
    public string Slug { get; init; } = "";
    public string Meeting { get; init; } = "";
    public DateOnly MetOn { get; init; }
    public string? ReportArea { get; init; }
    public long? SpaceId { get; init; }
    public int Number { get; init; }
    public MeetingItemKind Kind { get; init; }
    public string Text { get; init; } = "";
    public string? Owner { get; init; }
    public string? OwnerOffice { get; init; }
    public DateOnly? Deadline { get; init; }
    public string? Addressee { get; init; }

    public string OwnerLine => MeetingWords.OwnerLine(Owner, OwnerOffice);
}

/// <summary>One follow-up as lists and boards need it.</summary>
public sealed record Cell(long ReportId, int Number, string Area, FollowUpState State, DateTime ChangedUtc, DateOnly? DoneOn);

/// <summary>How far one decision has come.</summary>
public sealed record Progress(int Of, int Done, int Late, int Verifying, int Cancelled)
{
    public static Progress Count(IReadOnlyCollection<Cell> cells, DateOnly? deadline, DateOnly today) => new(
        cells.Count,
        cells.Count(c => c.State == FollowUpState.Selesai),
        cells.Count(c => FollowUpWords.IsLate(c.State, deadline, today)),
        cells.Count(c => c.State == FollowUpState.MenungguVerifikasi),
        cells.Count(c => c.State == FollowUpState.Dibatalkan));

    /// <summary>"24 dari 35 selesai, 11 terlambat"; one alone says its state in a word.</summary>
    public string Sentence => Of == 1
        ? Done == 1 ? "selesai" : Cancelled == 1 ? "dibatalkan" : Verifying == 1 ? "menunggu verifikasi" : Late == 1 ? "terlambat" : "belum selesai"
        : $"{Done} dari {Of} selesai{(Late > 0 ? $", {Late} terlambat" : "")}{(Verifying > 0 ? $", {Verifying} menunggu verifikasi" : "")}{(Cancelled > 0 ? $", {Cancelled} dibatalkan" : "")}";

    public string CssClass => Done > 0 && Done + Cancelled == Of ? "done" : Late > 0 ? "late" : Verifying > 0 ? "verifying" : Cancelled == Of ? "cancelled" : Done > 0 ? "running" : "waiting";
}

/// <summary>The queries of this feature; who may see is part of each.</summary>
public sealed class FollowUpReading(ForumDb db, TimeProvider clock)
{
    public IQueryable<FoundDecision> Items(Reader reader) =>
        from report in db.Set<MeetingReport>().AsNoTracking().IgnoreAutoIncludes().PublishedFor(reader, clock.GetUtcNow().UtcDateTime)
        join item in db.Set<Decision>() on report.Id equals item.MeetingReportId
        select new FoundDecision
        {
            Id = item.Id,
            ReportId = report.Id,
            ReportItemId = report.ContentItemId,
            Slug = report.Slug,
            Meeting = report.Title,
            MetOn = report.StartsOn,
            ReportArea = report.Area,
            SpaceId = report.SpaceId,
            Number = item.Number,
            Kind = item.Kind,
            Text = item.Text,
            Owner = item.Owner,
            OwnerOffice = item.OwnerOffice,
            Deadline = item.Deadline,
            Addressee = item.Addressee,
        };

    /// <summary>Decisions and commitments.</summary>
    public IQueryable<FoundDecision> FollowedUp(Reader reader) =>
        Items(reader).Where(i => i.Kind == MeetingItemKind.Keputusan || i.Kind == MeetingItemKind.Komitmen);

    /// <summary>The same, of the spaces that the reader administers.</summary>
    public IQueryable<FoundDecision> Administered(Reader reader)
    {
        var (everywhere, own) = (reader.IsPlatformAdmin, reader.AdministeredSpaceIds);
        return FollowedUp(reader).Where(d => everywhere || (d.SpaceId != null && own.Contains(d.SpaceId.Value)));
    }

    /// <summary>All follow-ups of these decisions, in one query.</summary>
    public async Task<ILookup<(long ReportId, int Number), Cell>> CellsOf(IReadOnlyCollection<FoundDecision> decisions, CancellationToken cancel)
    {
        var reports = decisions.Select(d => d.ReportId).Distinct().ToList();
        var cells = await db.Set<FollowUp>().AsNoTracking().Where(f => reports.Contains(f.MeetingReportId))
            .Select(f => new Cell(f.MeetingReportId, f.Number, f.Area, f.State, f.ChangedUtc, f.DoneOn)).ToListAsync(cancel);
        return cells.OrderBy(c => c.Area, StringComparer.Ordinal).ToLookup(c => (c.ReportId, c.Number));
    }
}
