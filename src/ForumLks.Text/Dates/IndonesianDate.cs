namespace ForumLks.Text;

/// <summary>Dates and times as Indonesians write and read them, independent of the culture of the machine.</summary>
public static partial class IndonesianDate
{
    /// <summary>"25 Juni 2025".</summary>
    public static string Long(DateOnly date) => $"{date.Day} {CalendarNames.Month(date.Month)} {date.Year}";

    /// <summary>"Rabu, 25 Juni 2025".</summary>
    public static string WithDay(DateOnly date) => $"{CalendarNames.Day(date)}, {Long(date)}";

    /// <summary>"Juni 2025".</summary>
    public static string MonthAndYear(DateOnly date) => $"{CalendarNames.Month(date.Month)} {date.Year}";

    /// <summary>
    /// "18–19 September 2023", "30 Juni – 2 Juli 2025", "30 Desember 2024 – 2 Januari 2025"; one date when both are the same. The earlier
    /// date comes first.
    /// </summary>
    public static string Range(DateOnly first, DateOnly last)
    {
        if (first > last)
            (first, last) = (last, first);
        if (first == last)
            return Long(first);
        if (first.Year != last.Year)
            return $"{Long(first)} – {Long(last)}";
        return first.Month == last.Month
            ? $"{first.Day}–{Long(last)}"
            : $"{first.Day} {CalendarNames.Month(first.Month)} – {Long(last)}";
    }

    /// <summary>"09.30 WIB": the moment on the clocks of the zone.</summary>
    public static string Time(DateTimeOffset moment, IndonesianZone zone) => Time(TimeOnly.FromDateTime(moment.In(zone).DateTime), zone);

    /// <summary>"09.30 WIB": a time that already is the zone's.</summary>
    public static string Time(TimeOnly time, IndonesianZone zone) => $"{time.Hour:00}.{time.Minute:00} {zone.Abbreviation()}";

    /// <summary>"25 Juni 2025 pukul 09.30 WIB".</summary>
    public static string DateAndTime(DateTimeOffset moment, IndonesianZone zone) =>
        $"{Long(moment.DateIn(zone))} pukul {Time(moment, zone)}";
}
