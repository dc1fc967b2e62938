namespace ForumLks.Web.Platform.Sharing;

/// <summary>An item's number as the few letters of its short address: no vowels, so no words; the last letter tells a slip of the finger.</summary>
public static class ShareCode
{
    private const string Letters = "23456789bcdfghjkmnpqrstvwxyz";

    /// <summary>A prime, so that one wrong letter and two changed round give another remainder.</summary>
    private const int Check = 23;

    private const int Longest = 12;

    public static string Of(long id)
    {
        var code = Letters[(int)(id % Check)].ToString();
        for (var rest = id; rest > 0; rest /= Letters.Length)
        {
            code = Letters[(int)(rest % Letters.Length)] + code;
        }

        return code;
    }

    /// <summary>Null for what no item's code can be.</summary>
    public static long? Read(string code)
    {
        if (code.Length is < 2 or > Longest)
        {
            return null;
        }

        long id = 0;
        foreach (var letter in code[..^1].ToLowerInvariant())
        {
            var digit = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            id = (id * Letters.Length) + digit;
        }

        return Letters[(int)(id % Check)] == char.ToLowerInvariant(code[^1]) ? id : null;
    }
}
