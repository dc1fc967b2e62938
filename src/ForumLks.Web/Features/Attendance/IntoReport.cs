using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Figures;

namespace ForumLks.Web.Features.Attendance;

/// <summary>The attendance as the report says it. What the report says already stays.</summary>
public static class IntoReport
{
    public static IReadOnlyList<string> Fill(MeetingReportContent content, AttendanceTotals totals, Gazetteer places)
    {
        var leftAlone = new List<string>();
        foreach (var counted in totals.Elements.Where(e => e.Total > 0))
        {
            var row = content.Attendance.Find(a => string.Equals(a.Element.Trim(), counted.Element, StringComparison.OrdinalIgnoreCase));
            if (row is null)
            {
                content.Attendance.Add(new AttendanceElement { Element = counted.Element, Count = counted.Total });
            }
            else if (row.Count is null)
            {
                row.Count = counted.Total;
            }
            else if (row.Count != counted.Total)
            {
                leftAlone.Add($"{counted.Element} di laporan {row.Count}, daftar hadir {counted.Total}");
            }
        }

        if (totals.People > 0 && content.AttendanceTotal is null)
        {
            (content.AttendanceTotal, content.AttendanceOperator) = (totals.People, Operator.Tepat);
        }
        else if (totals.People > 0 && content.AttendanceTotal != totals.People)
        {
            leftAlone.Add($"jumlah hadir di laporan {content.AttendanceTotal}, daftar hadir {totals.People}");
        }

        foreach (var (code, presence) in totals.Areas.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var area = content.Areas.Find(a => a.Code == code);
            if (area is null)
            {
                content.Areas.Add(new AreaMention { Code = code, Name = places.NameOf(code) ?? code, Presence = presence });
            }
            else if (area.Presence is null)
            {
                area.Presence = presence;
            }
            else if (area.Presence != presence)
            {
                leftAlone.Add($"{area.Name} di laporan {area.Presence.Value.Word()}, daftar hadir {presence.Word()}");
            }
        }

        return leftAlone;
    }
}
