using System.Text;

namespace ForumLks.Text.PersonalData;

/// <summary>Groups of digits that may be one number: parted by a space, dot, dash, bracket or a single line break, nothing else.</summary>
internal readonly record struct NumberRun(Tokens Tokens, int[] Groups)
{
    private const int LongestGap = 3;
    private const int MostGroups = 400;

    public int Count => Groups.Length;

    public string this[int group] => Tokens[Groups[group]].Text;

    /// <summary>All runs of a text, in order.</summary>
    public static IEnumerable<NumberRun> In(Tokens tokens)
    {
        var groups = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsNumber)
                continue;
            if (groups.Count > 0 && (groups.Count >= MostGroups || !Continues(tokens, groups[^1], i)))
            {
                yield return new NumberRun(tokens, [.. groups]);
                groups.Clear();
            }

            groups.Add(i);
        }

        if (groups.Count > 0)
            yield return new NumberRun(tokens, [.. groups]);
    }

    /// <summary>The digits of some of the groups together.</summary>
    public string Digits(int from, int to)
    {
        if (to - from == 1)
            return this[from];
        var digits = new StringBuilder();
        for (var i = from; i < to; i++)
            digits.Append(this[i]);
        return digits.ToString();
    }

    /// <summary>The group at which so many digits end exactly, counted from another; -1 where none does.</summary>
    public int EndOf(int from, int digits)
    {
        var sum = 0;
        for (var i = from; i < Count && sum < digits; i++)
        {
            sum += this[i].Length;
            if (sum == digits)
                return i + 1;
        }

        return -1;
    }

    /// <summary>Whether two neighbouring groups stand on different lines.</summary>
    public bool BreaksAfter(int group) => Tokens.Gap(Groups[group], Groups[group + 1]).Contains('\n');

    private static bool Continues(Tokens tokens, int left, int right)
    {
        var gap = tokens.Gap(left, right);
        return gap.Length <= LongestGap && gap.IndexOfAnyExcept(" .-()\t\n\r") < 0;
    }
}
