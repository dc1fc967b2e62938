using ForumLks.Web.Platform.Exports;
using static ForumLks.Web.Platform.Exports.CalendarLines;

namespace ForumLks.Web.Features.Agendas;

/// <summary>RFC 5545: an event keeps its UID for ever, SEQUENCE grows with each change, a cancelled one says so instead of vanishing.</summary>
public static class CalendarFile
{
    public static string Write(string name, IReadOnlyCollection<CalendarEvent> events, Func<string, string> address)
    {
        var text = CalendarLines.Begin(name);
        foreach (var zone in events.Where(e => e.StartsAt is not null).Select(e => e.Zone).Distinct())
        {
            text.Zone(zone);
        }

        foreach (var one in events)
        {
            WriteEvent(text, one, address);
        }

        return text.End();
    }

    private static void WriteEvent(CalendarLines text, CalendarEvent one, Func<string, string> address)
    {
        text.Add("BEGIN:VEVENT");
        text.Add($"UID:{one.Uid}");
        text.Add($"SEQUENCE:{one.Sequence}");
        text.Add($"DTSTAMP:{Utc(one.ChangedUtc)}");
        text.Add($"LAST-MODIFIED:{Utc(one.ChangedUtc)}");
        WriteTimes(text, one);
        text.Add($"SUMMARY:{Escaped(one.IsCancelled ? $"BATAL: {one.Title}" : one.Title)}");
        if (!string.IsNullOrWhiteSpace(one.Place))
        {
            text.Add($"LOCATION:{Escaped(one.Place)}");
        }

        text.Add($"DESCRIPTION:{Escaped($"{(one.IsCancelled ? $"Dibatalkan: {one.CancelledBecause}\n" : "")}{one.Summary}\n{address($"{one.Path}/agenda")}")}");
        text.Add($"URL:{address(one.Path)}");
        text.Add(one.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        text.Add("END:VEVENT");
    }

    private static void WriteTimes(CalendarLines text, CalendarEvent one)
    {
        if (one.StartsAt is not { } start)
        {
            text.Add($"DTSTART;VALUE=DATE:{Date(one.StartsOn)}");
            text.Add($"DTEND;VALUE=DATE:{Date(one.EndsOn.AddDays(1))}");
            return;
        }

        text.Add($"DTSTART;TZID={NameOf(one.Zone)}:{Date(one.StartsOn)}T{Time(start)}");
        if (one.EndsAt is { } end && (one.EndsOn > one.StartsOn || end > start))
        {
            text.Add($"DTEND;TZID={NameOf(one.Zone)}:{Date(one.EndsOn)}T{Time(end)}");
        }
    }
}
