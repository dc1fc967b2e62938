using ForumLks.Text;
using ForumLks.Web.Features.Meetings;

namespace ForumLks.Web.Features.Agendas;

/// <summary>A meeting as a calendar knows it.</summary>
public sealed record CalendarEvent(
    string Uid, int Sequence, DateTime ChangedUtc, string Title, string? Place, string Summary, string Path,
    DateOnly StartsOn, DateOnly EndsOn, TimeOnly? StartsAt, TimeOnly? EndsAt, IndonesianZone Zone, string? CancelledBecause)
{
    public bool IsCancelled => CancelledBecause is not null;

    /// <summary>The report's and the agenda's saves counted together: it grows with every change of either and never falls.</summary>
    public static CalendarEvent Of(MeetingReport report, Agenda? agenda) => new(
        $"{report.ContentItemId}@forumlks",
        report.Revision + (agenda?.Revision ?? 0),
        agenda?.ChangedUtc > report.ModifiedUtc ? agenda.ChangedUtc : report.ModifiedUtc,
        report.Title,
        report.Content.Place,
        report.Summary,
        $"/rakor/{report.Slug}",
        report.StartsOn,
        report.EndsOn ?? report.StartsOn,
        agenda?.Content.Start,
        agenda?.Content.End,
        agenda?.Content.Zone ?? IndonesianZone.Wib,
        agenda?.CancelledBecause);

    public string When => StartsAt is not { } start
        ? StartsOn == EndsOn ? IndonesianDate.WithDay(StartsOn) : IndonesianDate.Range(StartsOn, EndsOn)
        : StartsOn == EndsOn
            ? $"{IndonesianDate.WithDay(StartsOn)}, pukul {start.Hour:00}.{start.Minute:00}{(EndsAt is { } end ? $"–{end.Hour:00}.{end.Minute:00}" : "")} {Zone.Abbreviation()}"
            : $"{IndonesianDate.Range(StartsOn, EndsOn)}, mulai pukul {IndonesianDate.Time(start, Zone)}";
}
