namespace ForumLks.Text.PersonalData;

/// <summary>Where somebody lives: a street with a number, or an RT and RW. The address of an office is meant to be found.</summary>
internal static class Addresses
{
    private const int LongestStreet = 7;

    public static IEnumerable<Hit> In(Tokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var end = tokens[i].Text switch
            {
                "jl" or "jln" or "jalan" or "gang" or "gg" or "perumahan" or "perum" or "blok" or "dusun" or "dsn" or "dukuh" => StreetEnd(tokens, i),
                "rt" => NeighbourhoodEnd(tokens, i),
                _ => -1,
            };
            if (end < 0)
                continue;
            if (!IsOffices(tokens, i, end))
                yield return new Hit(PersonalDataKind.Address, i, end);
            i = end - 1;
        }
    }

    /// <summary>As far as the house number; further if RT and RW follow at once.</summary>
    private static int StreetEnd(Tokens tokens, int first)
    {
        var sentence = tokens[first].Sentence;
        for (var i = first + 1; i < Math.Min(tokens.Count, first + LongestStreet) && tokens[i].Sentence == sentence; i++)
        {
            if (tokens[i].IsNumber && tokens[i].Length <= 3 && IsHouse(tokens, first, i))
                return Further(tokens, i + 1);
            if (tokens[i].Text == "rt" && NeighbourhoodEnd(tokens, i) is > 0 and var end)
                return end;
        }

        return -1;
    }

    private static bool IsHouse(Tokens tokens, int first, int number) =>
        tokens.Precedes(number, "no", "nomor", "nomer", "blok")
        || (number > 1 && tokens[number - 1].Is('.') && tokens[number - 2].Text is "no")
        || (number > 1 && tokens[number - 1].Is('-') && tokens[number - 2] is { IsAllCapital: true, Length: 1 })
        || (number - first > 1 && tokens[number - 1].IsCapitalised && tokens[first].Text is "jl" or "jln" or "gang" or "gg" or "blok" && (number + 1 >= tokens.Count || tokens[number + 1].Text is not ("tahun" or "km")))
        || (tokens[first].Text == "blok" && number - first <= 2);

    private static int Further(Tokens tokens, int end)
    {
        for (var i = end; i < Math.Min(tokens.Count, end + 2); i++)
        {
            if (tokens[i].Text == "rt" && NeighbourhoodEnd(tokens, i) is > 0 and var further)
                return further;
        }

        return end;
    }

    /// <summary>"RT 03/RW 05", "RT.03 RW.05", "RT 3 / 5".</summary>
    private static int NeighbourhoodEnd(Tokens tokens, int first)
    {
        var (numbers, end) = (0, -1);
        for (var i = first + 1; i < Math.Min(tokens.Count, first + 8); i++)
        {
            if (tokens[i].IsNumber && tokens[i].Length <= 3)
                (numbers, end) = (numbers + 1, i + 1);
            else if (!(tokens[i].Is('/') || tokens[i].Is('.') || tokens[i].Is('-') || tokens[i].Is(',') || tokens[i].Text is "rw"))
                break;
            if (numbers == 2)
                break;
        }

        return end;
    }

    private static bool IsOffices(Tokens tokens, int first, int end)
    {
        if (tokens.Near(first, end, 10, 6, Words.SurelyHome))
            return false;
        return tokens.Near(first, end, 16, 10, Words.Place) || (tokens[first].Text is "rt" && tokens.Near(first, end, 4, 4, Meeting));
    }

    private static readonly System.Collections.Frozen.FrozenSet<string> Meeting =
        System.Collections.Frozen.FrozenSet.Create(StringComparer.Ordinal, "ketua", "pengurus", "musyawarah", "tingkat", "kader", "posyandu", "pemilihan");
}
