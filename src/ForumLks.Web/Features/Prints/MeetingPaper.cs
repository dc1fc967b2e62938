using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Agendas;
using ForumLks.Web.Features.Attendance;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Minutes;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Figures;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Prints;

/// <summary>All that a paper about a meeting may say, as far as the reader may know it.</summary>
public sealed record MeetingPaper(MeetingReport Report, MeetingReportContent Content, Agenda? Agenda, AttendanceTotals Totals, Space? Space, string LiveAddress, bool IsKeeper, bool FromMinutes)
{
    public CalendarEvent Event => CalendarEvent.Of(Report, Agenda);

    public IReadOnlyList<Signer> Signers(params string[] usual) =>
        Agenda?.Content.Signers is { Count: > 0 } signers ? signers : [.. usual.Select(o => new Signer { Office = o })];

    /// <summary>Where and when a paper about the meeting is signed; the day is left open where nobody knows when it ended.</summary>
    public string? SignedAt => Agenda?.Content.LetterPlace is { Length: > 0 } place
        ? $"{place}, {(Content.EndUnknown ? "…………………" : IndonesianDate.Long(Content.EndsOn ?? Content.StartsOn))}"
        : null;

    public IEnumerable<MeetingItem> Of(MeetingItemKind kind) => Content.Items.Where(i => i.Kind == kind);

    /// <summary>What the report says, or else what was counted at the meeting.</summary>
    public string? People => Content.AttendanceTotal is { } total ? $"{Content.AttendanceOperator.Word()} {Say.Number(total)} orang".Trim()
        : Totals.People > 0 ? $"{Say.Number(Totals.People)} orang" : null;
}

public sealed class MeetingPapers(MeetingAccess access, ForumDb db, AttendanceBook book, MinutesDesk minutes, SpaceList spaces, Places places, SiteAddress site)
{
    public async Task<MeetingPaper?> Find(string slug, Reader reader, CancellationToken cancel)
    {
        if (await access.Readable(slug, reader, cancel) is not { } report)
        {
            return null;
        }

        var isKeeper = access.Keeps(reader, report);
        var totals = await book.Totals(report, cancel);
        var isWritten = report.Content.Items.Count > 0 || report.Content.Body is { Length: > 0 };
        var notes = isKeeper && !isWritten ? await minutes.All(report.Id, cancel) : [];
        return new MeetingPaper(
            report,
            notes.Count == 0 ? report.Content : await FromMinutes(report.Content, totals, notes, cancel),
            await db.Set<Agenda>().AsNoTracking().FirstOrDefaultAsync(a => a.MeetingReportId == report.Id, cancel),
            totals,
            await spaces.Find(report.SpaceId, cancel),
            site.LinkTo($"/rakor/{report.Slug}"),
            isKeeper,
            notes.Count > 0);
    }

    /// <summary>Before the report is written its keeper already prints what the minutes say.</summary>
    private async Task<MeetingReportContent> FromMinutes(MeetingReportContent written, AttendanceTotals totals, Dictionary<string, MinutesSection> notes, CancellationToken cancel)
    {
        var copy = JsonColumn.Read<MeetingReportContent>(JsonColumn.Write(written));
        Minutes.IntoReport.Fill(copy, MinutesPart.Of(copy).Where(p => notes.ContainsKey(p.Key)).Select(p => (p, notes[p.Key])));
        Attendance.IntoReport.Fill(copy, totals, await places.Now(cancel));
        return copy;
    }
}
