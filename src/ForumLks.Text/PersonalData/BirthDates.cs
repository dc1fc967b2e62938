namespace ForumLks.Text.PersonalData;

/// <summary>A date behind "lahir", where somebody is named or the form's label says that it is a person's.</summary>
internal static class BirthDates
{
    private const int Farthest = 9;

    public static IEnumerable<Hit> In(Tokens tokens, IReadOnlyList<PersonName> people)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Words.Born.Contains(tokens[i].Text) || !IsPersons(tokens, i, people))
                continue;
            for (var at = i + 1; at < Math.Min(tokens.Count, i + Farthest) && tokens[at].Sentence == tokens[i].Sentence; at++)
            {
                if (DateEnd(tokens, at) is not (> 0 and var end))
                    continue;
                yield return new Hit(PersonalDataKind.BirthDate, at, end);
                i = end;
                break;
            }
        }
    }

    /// <summary>"12 Maret 2012", "12-03-2012", "12/03/12".</summary>
    private static int DateEnd(Tokens tokens, int at)
    {
        if (!tokens[at].IsNumber || tokens[at].Length > 2 || at + 2 >= tokens.Count)
            return -1;
        if (Words.Month.Contains(tokens[at + 1].Text) && tokens[at + 2] is { IsNumber: true, Length: 4 or 2 })
            return at + 3;
        return at + 4 < tokens.Count && IsSlash(tokens[at + 1]) && tokens[at + 2] is { IsNumber: true, Length: <= 2 } && IsSlash(tokens[at + 3]) && tokens[at + 4] is { IsNumber: true, Length: 4 or 2 }
            ? at + 5
            : -1;
    }

    private static bool IsSlash(Token token) => token.Is('/') || token.Is('-') || token.Is('.');

    private static bool IsPersons(Tokens tokens, int born, IReadOnlyList<PersonName> people)
    {
        if (tokens[born].Text == "ttl" || (tokens[born].Text == "lahir" && tokens.Precedes(born, "tanggal", "tgl", "tempat", "tempat/tanggal")))
            return true;
        var (first, end) = tokens.SentenceOf(born);
        if (tokens.Near(born, born + 1, 4, 0, Words.NotBorn))
            return false;
        for (var i = 0; i < people.Count; i++)
        {
            if (people[i].First >= first && people[i].End <= end && people[i].Role != PersonRole.Official)
                return true;
        }

        return tokens.Near(born, born + 1, 8, 8, Words.Child) || tokens.Near(born, born + 1, 8, 8, Words.Client);
    }
}
