using System.Globalization;
using System.Text;
using ForumLks.Text;

namespace ForumLks.Web.Features.Agendas;

/// <summary>RFC 5545: an event keeps its UID for ever, SEQUENCE grows with each change, a cancelled one says so instead of vanishing.</summary>
public static class CalendarFile
{
    private const int LongestLine = 75;

    public static string Write(string name, IReadOnlyCollection<CalendarEvent> events, Func<string, string> address)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//ForumLKS//Agenda//ID");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        foreach (var zone in events.Where(e => e.StartsAt is not null).Select(e => e.Zone).Distinct())
        {
            WriteZone(text, zone);
        }

        foreach (var one in events)
        {
            WriteEvent(text, one, address);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void WriteEvent(StringBuilder text, CalendarEvent one, Func<string, string> address)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{one.Uid}");
        Line(text, $"SEQUENCE:{one.Sequence}");
        Line(text, $"DTSTAMP:{Utc(one.ChangedUtc)}");
        Line(text, $"LAST-MODIFIED:{Utc(one.ChangedUtc)}");
        WriteTimes(text, one);
        Line(text, $"SUMMARY:{Escaped(one.IsCancelled ? $"BATAL: {one.Title}" : one.Title)}");
        if (!string.IsNullOrWhiteSpace(one.Place))
        {
            Line(text, $"LOCATION:{Escaped(one.Place)}");
        }

        Line(text, $"DESCRIPTION:{Escaped($"{(one.IsCancelled ? $"Dibatalkan: {one.CancelledBecause}\n" : "")}{one.Summary}\n{address($"{one.Path}/agenda")}")}");
        Line(text, $"URL:{address(one.Path)}");
        Line(text, one.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, "END:VEVENT");
    }

    private static void WriteTimes(StringBuilder text, CalendarEvent one)
    {
        if (one.StartsAt is not { } start)
        {
            Line(text, $"DTSTART;VALUE=DATE:{Date(one.StartsOn)}");
            Line(text, $"DTEND;VALUE=DATE:{Date(one.EndsOn.AddDays(1))}");
            return;
        }

        Line(text, $"DTSTART;TZID={Name(one.Zone)}:{Date(one.StartsOn)}T{Time(start)}");
        if (one.EndsAt is { } end && (one.EndsOn > one.StartsOn || end > start))
        {
            Line(text, $"DTEND;TZID={Name(one.Zone)}:{Date(one.EndsOn)}T{Time(end)}");
        }
    }

    private static void WriteZone(StringBuilder text, IndonesianZone zone)
    {
        var offset = $"+{(int)zone:00}00";
        Line(text, "BEGIN:VTIMEZONE");
        Line(text, $"TZID:{Name(zone)}");
        Line(text, "BEGIN:STANDARD");
        Line(text, "DTSTART:19700101T000000");
        Line(text, $"TZOFFSETFROM:{offset}");
        Line(text, $"TZOFFSETTO:{offset}");
        Line(text, $"TZNAME:{zone.Abbreviation()}");
        Line(text, "END:STANDARD");
        Line(text, "END:VTIMEZONE");
    }

    private static string Name(IndonesianZone zone) => zone switch
    {
        IndonesianZone.Wita => "Asia/Makassar",
        IndonesianZone.Wit => "Asia/Jayapura",
        _ => "Asia/Jakarta",
    };

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Time(TimeOnly time) => time.ToString("HHmmss", CultureInfo.InvariantCulture);

    private static string Utc(DateTime moment) => moment.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>At most 75 bytes a line, folded between letters and never inside one.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                length = 1;
            }

            text.Append(rune.ToString());
            length += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
