namespace ForumLks.Text.PersonalData;

/// <summary>
/// Telephone numbers as Indonesians write them. Mobile: 08 and 8 to 11 more digits (0811 to 0899), or +62 8. Fixed: 0, an area code of two or three digits
/// (021, 0351), and 5 to 8 more; the numbering plan of Permenkominfo 14/2018. Short numbers (112, 129) and 0800/1500… are services.
/// </summary>
internal static class PhoneNumber
{
    private const int Shortest = 9;
    private const int Longest = 14;

    public static (PersonalDataKind Kind, int End)? At(NumberRun run, int from)
    {
        var (tokens, first) = (run.Tokens, run.Groups[from]);
        var plus = first > 0 && tokens[first - 1].Is('+');
        if (!plus && !run[from].StartsWith('0') && !run[from].StartsWith("62", StringComparison.Ordinal) && !(run[from].StartsWith('8') && IsAnnounced(tokens, first)))
            return null;
        var end = Extent(run, from, plus);
        return end > 0 && !IsOffices(tokens, first, run.Groups[end - 1] + 1) ? (PersonalDataKind.Phone, end) : null;
    }

    /// <summary>The longest reading that is a number of a telephone; -1 for none.</summary>
    private static int Extent(NumberRun run, int from, bool plus)
    {
        var (sum, best) = (0, -1);
        for (var end = from; end < run.Count && sum < Longest; end++)
        {
            // A new group that begins like a number of its own is one, unless the first is too short to be whole.
            if (end > from && best > 0 && (run.BreaksAfter(end - 1) || run[end].StartsWith("08", StringComparison.Ordinal)))
                break;
            sum += run[end].Length;
            if (sum is >= Shortest and <= Longest && IsNumber(National(run.Digits(from, end + 1), plus)) && IsCut(run, from, end + 1))
                best = end + 1;
        }

        return best;
    }

    private static string National(string digits, bool plus) =>
        digits.StartsWith("62", StringComparison.Ordinal) ? "0" + digits[2..].TrimStart('0') : plus || digits[0] != '8' ? digits : "0" + digits;

    private static bool IsNumber(string digits) => digits switch
    {
        ['0', '8', >= '1' and <= '9', ..] => digits.Length is >= 10 and <= 13,
        ['0', '2', '1' or '2' or '4', ..] => digits.Length is >= 9 and <= 11,
        ['0', >= '2' and <= '9', >= '1' and <= '9', >= '0' and <= '9', ..] => digits[1] != '8' && digits.Length is >= 9 and <= 12,
        _ => false,
    };

    /// <summary>Dates and codes are cut into twos and ones; telephone numbers are not.</summary>
    private static bool IsCut(NumberRun run, int from, int end)
    {
        var tiny = 0;
        for (var i = from; i < end; i++)
            tiny += run[i].Length == 1 ? 1 : 0;
        return end - from == 1 || tiny == end - from || (tiny == 0 && Enumerable.Range(from, end - from).Count(i => run[i].Length == 2) <= 2 + (end - from > 5 ? 9 : 0) && !IsDotted(run, from, end));
    }

    /// <summary>"01.02.03.0004" is a code of a budget or a region.</summary>
    private static bool IsDotted(NumberRun run, int from, int end) =>
        run[from].Length == 2 && end - from > 2 && run[from] != "62" && Enumerable.Range(from, end - from - 1).All(i => run.Tokens.Gap(run.Groups[i], run.Groups[i + 1]) is ".");

    private static bool IsAnnounced(Tokens tokens, int first) =>
        tokens[first].Length >= 3 && tokens.Near(first, first + 1, 3, 0, Words.Telephone);

    private static bool IsOffices(Tokens tokens, int first, int end)
    {
        if (tokens.Near(first, end, 4, 0, Words.Record) && !tokens.Near(first, end, 3, 0, Words.Telephone))
            return true;
        return tokens.Near(first, end, 14, 8, Words.Office) && !tokens.Near(first, end, 9, 6, Words.Private);
    }
}
