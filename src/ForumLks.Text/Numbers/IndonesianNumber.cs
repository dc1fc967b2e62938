using System.Globalization;

namespace ForumLks.Text;

/// <summary>
/// Numbers as Indonesians write them: dots between thousands, a comma before decimals; independent of the culture of the machine.
/// </summary>
public static partial class IndonesianNumber
{
    private const int Kilo = 1_000;

    private static readonly NumberFormatInfo Marks = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    /// <summary>"1.234".</summary>
    public static string Format(long number) => number.ToString("N0", Marks);

    /// <summary>
    /// "1.234,5": at most <paramref name="maxDecimals"/> decimals (0–10), without closing zeros, rounded half away from zero.
    /// </summary>
    public static string Format(decimal number, int maxDecimals = 2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxDecimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxDecimals, 10);
        var rounded = Math.Round(number, maxDecimals, MidpointRounding.AwayFromZero);
        return rounded.ToString(maxDecimals == 0 ? "#,0" : "#,0." + new string('#', maxDecimals), Marks);
    }

    /// <summary>"Rp1.500.000", as the spelling rules of Indonesian have it: no space.</summary>
    public static string Rupiah(decimal amount) => (amount < 0 ? "-Rp" : "Rp") + Format(Math.Abs(amount));

    /// <summary>
    /// "812 byte", "245 KB", "1,2 MB", "3,4 GB": steps of 1,000, as Android phones count. Kilobytes are rounded up, so that no file seems
    /// to weigh nothing.
    /// </summary>
    public static string FileSize(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        if (bytes < Kilo)
            return $"{bytes} byte";
        var kilobytes = (bytes + Kilo - 1) / Kilo;
        if (kilobytes < Kilo)
            return $"{kilobytes} KB";
        return kilobytes < Kilo * Kilo
            ? Format((decimal)bytes / (Kilo * Kilo), 1) + " MB"
            : Format((decimal)bytes / (Kilo * Kilo) / Kilo, 1) + " GB";
    }
}
