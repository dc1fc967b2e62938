namespace ForumLks.Text;

/// <summary>Months and days as Indonesians write them, old spellings and abbreviations included.</summary>
internal static class CalendarNames
{
    public static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    public static readonly string[] Days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    private static readonly Dictionary<string, int> OtherMonths = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Pebruari"] = 2, ["Peb"] = 2, ["Agt"] = 8, ["Ags"] = 8, ["Sept"] = 9, ["Nopember"] = 11, ["Nop"] = 11,
    };

    public static string Month(int month) => Months[month - 1];

    public static string Day(DateOnly date) => Days[(int)date.DayOfWeek];

    /// <summary>1–12, or 0 when the word names no month. The first three letters are enough.</summary>
    public static int MonthNamed(string word)
    {
        if (OtherMonths.TryGetValue(word, out var other))
            return other;
        return Array.FindIndex(Months, month =>
            month.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (word.Length == 3 && month.StartsWith(word, StringComparison.OrdinalIgnoreCase))) + 1;
    }

    public static DayOfWeek? DayNamed(string word)
    {
        var plain = word.Replace("'", "").Replace("’", "");
        if (plain.Equals("Ahad", StringComparison.OrdinalIgnoreCase))
            return DayOfWeek.Sunday;
        var day = Array.FindIndex(Days, name => name.Equals(plain, StringComparison.OrdinalIgnoreCase));
        return day < 0 ? null : (DayOfWeek)day;
    }
}
