using System.Globalization;
using ForumLks.Text;

namespace ForumLks.Web.Platform.Following;

/// <summary>A calendar week from Monday to Sunday by the clocks of WIB, by its ISO number: "2026-48".</summary>
public readonly record struct Week(int Year, int Number)
{
    public static Week Of(DateTime utc) => Of(new DateTimeOffset(utc, TimeSpan.Zero).DateIn(IndonesianZone.Wib));

    public static Week Of(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
    }

    public static Week? Read(string? text) =>
        text?.Split('-') is [{ Length: 4 } year, { Length: 2 } number]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is > 2000 and < 9000
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= ISOWeek.GetWeeksInYear(y)
            ? new Week(y, n) : null;

    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public DateTime FromUtc => IndonesianZone.Wib.ToUtc(Monday, TimeOnly.MinValue).UtcDateTime;

    public DateTime UntilUtc => FromUtc.AddDays(7);

    public Week Next => Of(Monday.AddDays(7));

    public Week Previous => Of(Monday.AddDays(-7));

    /// <summary>"23–29 November 2026".</summary>
    public string Words => IndonesianDate.Range(Monday, Monday.AddDays(6));

    public DateOnly DayOn(DayOfWeek day) => Monday.AddDays(((int)day + 6) % 7);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
