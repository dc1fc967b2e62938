using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ForumLks.Text;

public static partial class IndonesianDate
{
    private const string Examples = "Tulis tanggal seperti 25 Juni 2025, 25/6/2025, atau 2025-06-25.";

    /// <summary>
    /// Reads "25 Juni 2025" (also abbreviated, with old spellings, or with its day in front), "25/6/2025", "25-6-2025", "25.6.2025" and
    /// "2025-06-25".
    /// When it fails, <paramref name="reason"/> is an Indonesian sentence that says what to change. Years 1900–2999.
    /// </summary>
    public static bool TryParse(string? text, out DateOnly date, [NotNullWhen(false)] out string? reason)
    {
        date = default;
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0)
            reason = "Tanggal belum diisi. " + Examples;
        else if (Numbers().Match(typed) is { Success: true } numbers)
            reason = Read(numbers, Number(numbers, "month"), out date);
        else if (Words().Match(typed) is { Success: true } words)
            reason = ReadWords(words, out date);
        else
            reason = Examples;
        return reason is null;
    }

    /// <summary>
    /// Reads a time of day written "09.30", "9:30" or "9.30 WIB" (the zone is not looked at), with a reason in Indonesian when it is none.
    /// </summary>
    public static bool TryParseTime(string? text, out TimeOnly time, [NotNullWhen(false)] out string? reason)
    {
        time = default;
        reason = "Tulis jam seperti 09.30 atau 14.00.";
        if (Clock().Match(text?.Trim() ?? "") is not { Success: true } clock || Number(clock, "hour") > 23 || Number(clock, "minute") > 59)
            return false;
        time = new TimeOnly(Number(clock, "hour"), Number(clock, "minute"));
        reason = null;
        return true;
    }

    private static string? ReadWords(Match words, out DateOnly date)
    {
        date = default;
        var name = words.Groups["month"].Value;
        if (CalendarNames.MonthNamed(name) is not (> 0 and var month))
            return $"“{name}” bukan nama bulan. {Examples}";
        if (Read(words, month, out date) is { } reason)
            return reason;
        return words.Groups["weekday"] is { Success: true } weekday ? CheckWeekday(weekday.Value, date) : null;
    }

    private static string? Read(Match match, int month, out DateOnly date)
    {
        date = default;
        var (day, year) = (Number(match, "day"), Number(match, "year"));
        if (match.Groups["year"].Length != 4)
            return "Tulis tahun dengan empat angka, misalnya 2025.";
        if (year is < 1900 or > 2999)
            return $"Tahun {year} di luar jangkauan. Periksa lagi tahunnya.";
        if (month is < 1 or > 12)
            return $"Tidak ada bulan ke-{month}. Urutannya tanggal, bulan, tahun, misalnya 25/6/2025.";
        if (day == 0)
            return "Tanggal dimulai dari 1.";
        var last = DateTime.DaysInMonth(year, month);
        if (day > last)
            return $"{CalendarNames.Month(month)} {year} hanya sampai tanggal {last}.";
        date = new DateOnly(year, month, day);
        return null;
    }

    private static string? CheckWeekday(string typed, DateOnly date)
    {
        if (CalendarNames.DayNamed(typed) is not { } day)
            return $"“{typed}” bukan nama hari. {Examples}";
        return day == date.DayOfWeek ? null : $"{Long(date)} jatuh pada hari {CalendarNames.Day(date)}, bukan {typed}.";
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?<day>[0-9]{1,2})\s*(?<mark>[/.-])\s*(?<month>[0-9]{1,2})\s*\k<mark>\s*(?<year>[0-9]{1,6})"
        + "|(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2}))$")]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^(?:(?<weekday>\p{L}[\p{L}'’]*)\s*,?\s+)?"
        + @"(?<day>[0-9]{1,2})\s*[ -]\s*(?<month>\p{L}+)\.?\s*[ -]\s*(?<year>[0-9]{1,6})$")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})[.:](?<minute>[0-9]{2})(?:\s*(?:WIB|WITA|WIT))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
