namespace ForumLks.Text;

/// <summary>Indonesia's three time zones; none has summer time.</summary>
public enum IndonesianZone
{
    /// <summary>Waktu Indonesia Barat, UTC+7.</summary>
    Wib = 7,

    /// <summary>Waktu Indonesia Tengah, UTC+8.</summary>
    Wita = 8,

    /// <summary>Waktu Indonesia Timur, UTC+9.</summary>
    Wit = 9,
}

/// <summary>Between UTC and the clocks of Indonesia.</summary>
public static class IndonesianZones
{
    /// <summary>The distance from UTC: 7, 8 or 9 hours.</summary>
    public static TimeSpan Offset(this IndonesianZone zone) => TimeSpan.FromHours((int)zone);

    /// <summary>WIB, WITA or WIT.</summary>
    public static string Abbreviation(this IndonesianZone zone) => zone.ToString().ToUpperInvariant();

    /// <summary>The same moment on the clocks of the zone.</summary>
    public static DateTimeOffset In(this DateTimeOffset moment, IndonesianZone zone) => moment.ToOffset(zone.Offset());

    /// <summary>The calendar date in the zone at that moment.</summary>
    public static DateOnly DateIn(this DateTimeOffset moment, IndonesianZone zone) => DateOnly.FromDateTime(moment.In(zone).DateTime);

    /// <summary>The moment, in UTC, at which the clocks of the zone show this date and time.</summary>
    public static DateTimeOffset ToUtc(this IndonesianZone zone, DateOnly date, TimeOnly time) =>
        new DateTimeOffset(date.ToDateTime(time), zone.Offset()).ToUniversalTime();
}
