using ForumLks.Web.Data;
using ForumLks.Web.Features.Agendas;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Attendance;

/// <summary>Who was there: read as numbers by everybody, written by many at once.</summary>
public sealed class AttendanceBook(ForumDb db, Places places, SpaceList spaces, TimeProvider clock)
{
    private const int Attempts = 4;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<AttendanceTotals> Totals(MeetingReport report, CancellationToken cancel)
    {
        var areas = await db.Set<AreaAttendance>().AsNoTracking().Where(a => a.MeetingReportId == report.Id).ToDictionaryAsync(a => a.AreaCode, a => a.Presence, cancel);
        var named = await db.Set<Attendee>().Where(a => a.MeetingReportId == report.Id).GroupBy(a => a.Element).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var tallied = await db.Set<ElementTally>().AsNoTracking().Where(t => t.MeetingReportId == report.Id).ToDictionaryAsync(t => t.Element, t => t.Count, cancel);
        var elements = ElementsOf(report).Concat(named.Keys).Concat(tallied.Keys).Distinct(StringComparer.Ordinal)
            .Select(e => new ElementCount(e, named.GetValueOrDefault(e), tallied.GetValueOrDefault(e))).ToList();
        return new AttendanceTotals(areas, elements);
    }

    /// <summary>The kabupaten/kota that may be expected: of the invited institutions, of the space, or of the province of the meeting.</summary>
    public async Task<IReadOnlyList<Area>> Expected(MeetingReport report, CancellationToken cancel)
    {
        var gazetteer = await places.Now(cancel);
        var space = await spaces.Find(report.SpaceId, cancel);
        var invited = await db.Set<Invitee>().Where(i => i.MeetingReportId == report.Id && i.AreaCode != null).Select(i => i.AreaCode!).Distinct().ToListAsync(cancel);
        var tapped = await db.Set<AreaAttendance>().Where(a => a.MeetingReportId == report.Id).Select(a => a.AreaCode).ToListAsync(cancel);
        IEnumerable<string> around = gazetteer.Cluster(space?.ClusterId ?? 0) is { } cluster
            ? cluster.Members.Select(m => m.AreaCode)
            : gazetteer.ProvinceOf(space?.ProvinceCode ?? report.Area) is { } province ? gazetteer.AreasOf(province.Code).Select(a => a.Code) : [];
        return [.. around.Concat(invited).Concat(tapped).Distinct().Select(gazetteer.Area).OfType<Area>().OrderBy(a => a.Code, StringComparer.Ordinal)];
    }

    /// <summary>Two first taps of the same area at once: the second finds the row of the first.</summary>
    public async Task Tap(long meetingReportId, string areaCode, AreaPresence presence, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var row = await db.Set<AreaAttendance>().FirstOrDefaultAsync(a => a.MeetingReportId == meetingReportId && a.AreaCode == areaCode, cancel);
            if (row is null)
            {
                row = AreaAttendance.Of(meetingReportId, areaCode);
                db.Add(row);
            }

            row.Tap(presence, Now);
            try
            {
                await db.SaveChangesAsync(cancel);
                return;
            }
            catch (DbUpdateException raced) when (raced.IsRace() && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Adds in the database itself; never below nothing.</summary>
    public async Task Count(long meetingReportId, string element, int by, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var changed = await db.Set<ElementTally>().Where(t => t.MeetingReportId == meetingReportId && t.Element == element && t.Count + by >= 0)
                .ExecuteUpdateAsync(t => t.SetProperty(x => x.Count, x => x.Count + by), cancel);
            if (changed > 0 || by < 0)
            {
                return;
            }

            db.Add(ElementTally.Of(meetingReportId, element));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException raced) when (raced.IsRace() && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>False where the same form was taken before.</summary>
    public async Task<bool> SignIn(long meetingReportId, AttendeeInput given, bool isSelf, CancellationToken cancel)
    {
        db.Add(Attendee.Of(meetingReportId, given, isSelf, Now));
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            db.ChangeTracker.Clear();
            if (await db.Set<Attendee>().AnyAsync(a => a.MeetingReportId == meetingReportId && a.FormId == given.FormId, cancel))
            {
                return false;
            }

            throw;
        }
    }

    public Task<List<Attendee>> People(long meetingReportId, CancellationToken cancel) =>
        db.Set<Attendee>().AsNoTracking().Where(a => a.MeetingReportId == meetingReportId).OrderBy(a => a.Element).ThenBy(a => a.Name).ToListAsync(cancel);

    /// <returns>How many were not there yet from the same form.</returns>
    public async Task<int> Add(long meetingReportId, IReadOnlyList<AttendeeInput> people, CancellationToken cancel)
    {
        string[] forms = [.. people.Select(p => p.FormId!)];
        for (var attempt = 1; ; attempt++)
        {
            var known = await db.Set<Attendee>().Where(a => a.MeetingReportId == meetingReportId && forms.Contains(a.FormId)).Select(a => a.FormId).ToHashSetAsync(cancel);
            Attendee[] added = [.. people.Where(p => !known.Contains(p.FormId!)).Select(p => Attendee.Of(meetingReportId, p, isSelf: false, Now))];
            db.AddRange(added);
            try
            {
                await db.SaveChangesAsync(cancel);
                return added.Length;
            }
            catch (DbUpdateException raced) when (raced.IsRace() && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    public Task Remove(long meetingReportId, long id, CancellationToken cancel) =>
        db.Set<Attendee>().Where(a => a.MeetingReportId == meetingReportId && a.Id == id).ExecuteDeleteAsync(cancel);

    public static IReadOnlyList<string> ElementsOf(MeetingReport report)
    {
        var named = report.Content.Attendance.Select(a => a.Element.Trim()).Where(e => e.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return named.Count > 0 ? named : AttendanceElements.Usual;
    }
}

public sealed record ElementCount(string Element, int Named, int Tallied)
{
    public int Total => Named + Tallied;
}

public sealed record AttendanceTotals(IReadOnlyDictionary<string, AreaPresence> Areas, IReadOnlyList<ElementCount> Elements)
{
    public int People => Elements.Sum(e => e.Total);

    public bool IsEmpty => People == 0 && Areas.Count == 0;

    public int Of(AreaPresence presence) => Areas.Values.Count(p => p == presence);
}
