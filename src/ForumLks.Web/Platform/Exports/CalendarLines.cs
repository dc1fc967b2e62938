using System.Globalization;
using System.Text;
using ForumLks.Text;

namespace ForumLks.Web.Platform.Exports;

/// <summary>The lines of an iCalendar file (RFC 5545): folded, escaped, with our three zones.</summary>
public sealed class CalendarLines
{
    private const int LongestLine = 75;
    private readonly StringBuilder _text = new();

    public static CalendarLines Begin(string name)
    {
        var lines = new CalendarLines();
        lines.Add("BEGIN:VCALENDAR");
        lines.Add("VERSION:2.0");
        lines.Add("PRODID:-//ForumLKS//Agenda//ID");
        lines.Add("CALSCALE:GREGORIAN");
        lines.Add("METHOD:PUBLISH");
        lines.Add($"X-WR-CALNAME:{Escaped(name)}");
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        return lines;
    }

    public string End()
    {
        Add("END:VCALENDAR");
        return _text.ToString();
    }

    public void Zone(IndonesianZone zone)
    {
        var offset = $"+{(int)zone:00}00";
        Add("BEGIN:VTIMEZONE");
        Add($"TZID:{NameOf(zone)}");
        Add("BEGIN:STANDARD");
        Add("DTSTART:19700101T000000");
        Add($"TZOFFSETFROM:{offset}");
        Add($"TZOFFSETTO:{offset}");
        Add($"TZNAME:{zone.Abbreviation()}");
        Add("END:STANDARD");
        Add("END:VTIMEZONE");
    }

    /// <summary>At most 75 bytes a line, folded between letters and never inside one.</summary>
    public void Add(string line)
    {
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                _text.Append("\r\n ");
                length = 1;
            }

            _text.Append(rune.ToString());
            length += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    public static string NameOf(IndonesianZone zone) => zone switch
    {
        IndonesianZone.Wita => "Asia/Makassar",
        IndonesianZone.Wit => "Asia/Jayapura",
        _ => "Asia/Jakarta",
    };

    public static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Time(TimeOnly time) => time.ToString("HHmmss", CultureInfo.InvariantCulture);

    public static string Utc(DateTime moment) => moment.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");
}
