using System.Globalization;
using ForumLks.Text;

namespace ForumLks.Web.Features.Directory;

/// <summary>Where a term begins or ends: often only the year is known ("masa bakti 2019–2023").</summary>
public readonly record struct TermDay(DateOnly On, bool IsYear)
{
    /// <summary>Nobody knows when it began: before every real day, so that it sorts and compares as long since.</summary>
    public static readonly TermDay Unknown = new(new DateOnly(1000, 1, 1), true);

    public bool IsUnknown => this == Unknown;

    public static TermDay Year(int year) => new(new DateOnly(year, 1, 1), true);

    /// <summary>Terms of one chair that share a year follow one another: "2019–2023" and "2023–2027".</summary>
    public DateOnly AsEnd => IsYear ? On : On.AddDays(1);

    /// <summary>The last day on which it may still hold.</summary>
    public DateOnly LastDay => IsYear ? new DateOnly(On.Year, 12, 31) : On;

    public override string ToString() => IsYear ? On.Year.ToString(CultureInfo.InvariantCulture) : IndonesianDate.Long(On);

    /// <summary>"2019", or a day in any way people write it; null with a sentence where it is neither.</summary>
    public static (TermDay? Day, string? Problem) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, null);
        }

        if (text.Trim() is { Length: 4 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year is >= 1945 and <= 2100 ? (Year(year), null) : (null, "Tahun harus di antara 1945 dan 2100.");
        }

        return IndonesianDate.TryParse(text, out var day, out var reason) ? (new TermDay(day, false), null) : (null, reason);
    }
}
