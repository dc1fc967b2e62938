namespace ForumLks.Text;

public static partial class IndonesianDate
{
    private const int DaysInWeek = 7;
    private const int MonthsInYear = 12;

    /// <summary>
    /// "hari ini", "kemarin", "besok", "2 hari lagi", "3 minggu lalu", "3 bulan lalu", "setahun lalu": whole calendar units, rounded down.
    /// </summary>
    public static string Relative(DateOnly today, DateOnly then)
    {
        var days = then.DayNumber - today.DayNumber;
        return days switch
        {
            0 => "hari ini",
            -1 => "kemarin",
            1 => "besok",
            _ => Distance(today, then) + (days < 0 ? " lalu" : " lagi"),
        };
    }

    /// <summary>As by date, but "baru saja", "5 menit lalu" and "2 jam lagi" within the same day of the zone.</summary>
    public static string Relative(DateTimeOffset now, DateTimeOffset then, IndonesianZone zone = IndonesianZone.Wib)
    {
        if (now.DateIn(zone) != then.DateIn(zone))
            return Relative(now.DateIn(zone), then.DateIn(zone));

        var minutes = (int)Math.Abs((then - now).TotalMinutes);
        var direction = then < now ? "lalu" : "lagi";
        return minutes switch
        {
            0 => then <= now ? "baru saja" : "sebentar lagi",
            < 60 => $"{minutes} menit {direction}",
            < 120 => $"sejam {direction}",
            _ => $"{minutes / 60} jam {direction}",
        };
    }

    private static string Distance(DateOnly today, DateOnly then)
    {
        var (earlier, later) = today < then ? (today, then) : (then, today);
        var days = later.DayNumber - earlier.DayNumber;
        var months = WholeMonths(earlier, later);
        if (months >= MonthsInYear)
            return Count(months / MonthsInYear, "tahun");
        if (months >= 1)
            return Count(months, "bulan");
        return days >= DaysInWeek ? Count(days / DaysInWeek, "minggu") : Count(days, "hari");
    }

    private static int WholeMonths(DateOnly earlier, DateOnly later)
    {
        var months = ((later.Year - earlier.Year) * MonthsInYear) + later.Month - earlier.Month;
        // From the 31st, a month is over on the last day of a shorter one.
        var monthEnds = later.Day == DateTime.DaysInMonth(later.Year, later.Month);
        return later.Day >= earlier.Day || monthEnds ? months : months - 1;
    }

    private static string Count(int number, string unit) => number == 1 ? $"se{unit}" : $"{number} {unit}";
}
