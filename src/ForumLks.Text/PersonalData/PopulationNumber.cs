using System.Collections.Frozen;

namespace ForumLks.Text.PersonalData;

/// <summary>
/// The build of a NIK: six digits of the region (province, kabupaten/kota, kecamatan), six of the birthday as ddmmyy with 40 added to the day
/// of a woman, four of a serial that begins at 0001. A family card has the day it was issued instead. After Law 23/2006 art. 13 and
/// Presidential Regulation 26/2009 art. 1; codes of regions after Kepmendagri 300.2.2-2430/2025.
/// </summary>
/// <remarks>A number outlives its region, so those that were parted since (Papua, Kalimantan Timur) keep their old codes as well.</remarks>
public static class PopulationNumber
{
    /// <summary>Sixteen digits.</summary>
    public const int Length = 16;

    private const string Regions =
        "11:01-18,71-75 12:01-25,71-78 13:01-12,71-77 14:01-10,71-72 15:01-09,71-72 16:01-13,71-74 17:01-09,71 18:01-13,71-72 19:01-06,71 "
        + "21:01-05,71-72 31:01,71-75 32:01-18,71-79 33:01-29,71-76 34:01-04,71 35:01-29,71-79 36:01-04,71-74 51:01-08,71 52:01-08,71-72 "
        + "53:01-21,71 61:01-12,71-72 62:01-13,71 63:01-11,71-72 64:01-11,71-74 65:01-04,71 71:01-11,71-74 72:01-12,71 73:01-18,22,24,26,71-73 "
        + "74:01-15,71-72 75:01-05,71 76:01-06 81:01-09,71-72 82:01-08,71-72 91:01-29,71 92:01-12,71 93:01-04 94:01-36,71 95:01-08 96:01-05,71 97:01-08";

    private static readonly FrozenSet<string> Known = Read(Regions);

    /// <summary>Whether sixteen digits are built like a NIK or a family card.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> digits) =>
        digits.Length == Length && IsRegion(digits[..4]) && digits[4..6] is not "00" && IsDate(digits[6..12]) && digits[12..] is not "0000";

    private static bool IsRegion(ReadOnlySpan<char> four) => Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(four);

    private static bool IsDate(ReadOnlySpan<char> six)
    {
        var (day, month) = (Two(six), Two(six[2..]));
        return day is (>= 1 and <= 31) or (>= 41 and <= 71) && month is >= 1 and <= 12;
    }

    private static int Two(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    private static FrozenSet<string> Read(string regions) =>
        regions.Split(' ').SelectMany(province => province[3..].Split(',').SelectMany(Range).Select(code => $"{province[..2]}{code:00}")).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<int> Range(string range)
    {
        var (first, last) = (Two(range), Two(range.AsSpan(range.Length - 2)));
        return Enumerable.Range(first, last - first + 1);
    }
}
