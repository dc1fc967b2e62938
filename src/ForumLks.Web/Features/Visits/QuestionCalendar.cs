using ForumLks.Text;
using ForumLks.Web.Platform.Exports;
using static ForumLks.Web.Platform.Exports.CalendarLines;

namespace ForumLks.Web.Features.Visits;

/// <summary>A host's question hours as a calendar: one event a week each, until the host pauses.</summary>
public static class QuestionCalendar
{
    public static string Write(Hosting hosting, string institution, string address, DateOnly today)
    {
        var text = CalendarLines.Begin($"Jam tanya {institution}");
        if (!hosting.IsPaused && hosting.Hours.Count > 0)
        {
            text.Zone(hosting.Zone);
            for (var i = 0; i < hosting.Hours.Count; i++)
            {
                WriteHour(text, hosting, i, institution, address, today);
            }
        }

        return text.End();
    }

    private static void WriteHour(CalendarLines text, Hosting hosting, int number, string institution, string address, DateOnly today)
    {
        var hour = hosting.Hours[number];
        var first = today.AddDays(((int)hour.Day - (int)today.DayOfWeek + 7) % 7);
        text.Add("BEGIN:VEVENT");
        text.Add($"UID:jam-tanya-{hosting.MemberId:n}-{number}@forumlks");
        text.Add($"SEQUENCE:{hosting.Revision}");
        text.Add($"DTSTAMP:{Utc(hosting.ChangedUtc)}");
        text.Add($"DTSTART;TZID={NameOf(hosting.Zone)}:{Date(first)}T{Time(hour.From)}");
        text.Add($"DTEND;TZID={NameOf(hosting.Zone)}:{Date(first)}T{Time(hour.To)}");
        text.Add($"RRULE:FREQ=WEEKLY;BYDAY={hour.Day.ToString()[..2].ToUpperInvariant()}");
        text.Add($"SUMMARY:{Escaped($"Jam tanya {institution}")}");
        text.Add($"DESCRIPTION:{Escaped($"Pertanyaan studi banding virtual dijawab pada jam ini.\n{address}")}");
        text.Add($"URL:{address}");
        text.Add("TRANSP:TRANSPARENT");
        text.Add("END:VEVENT");
    }
}
