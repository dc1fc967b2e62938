namespace ForumLks.Text.PersonalData;

/// <summary>
/// Finds in Indonesian text what tells who a person is: numbers by their build and the words around them, names by who is spoken of.
/// It guesses; a person decides. The work grows linearly with the text, whatever is in it.
/// </summary>
public static class PersonalDataFinder
{
    /// <summary>Everything found, in the order of the text. The same place may be found twice, for two reasons.</summary>
    public static IReadOnlyList<PersonalDataFinding> Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var folded = FoldedText.Of(text);
        var tokens = Tokens.Of(folded);
        var people = People.In(tokens);
        var found = new List<PersonalDataFinding>();
        foreach (var hit in Numbers.In(tokens).Concat(Plates.In(tokens)).Concat(Addresses.In(tokens)).Concat(BirthDates.In(tokens, people)).Concat(Conditions.In(tokens, people)).Concat(Named(people)))
            found.Add(Finding(tokens, hit.Kind, tokens[hit.First].Start, tokens[hit.End - 1].End, hit.First, hit.OfChild));
        foreach (var (start, end) in Emails.In(folded))
            found.Add(Finding(tokens, PersonalDataKind.Email, start, end, TokenAt(tokens, start), false));
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Kind.CompareTo(b.Kind));
        return found;
    }

    private static IEnumerable<Hit> Named(IEnumerable<PersonName> people) =>
        people.Where(p => !p.IsInitials && p.Role is PersonRole.Child or PersonRole.Client).Select(p => new Hit(PersonalDataKind.Name, p.First, p.End, p.Role == PersonRole.Child));

    private static PersonalDataFinding Finding(Tokens tokens, PersonalDataKind kind, int start, int end, int token, bool ofChild)
    {
        var given = tokens.Source.Given;
        var (from, to) = tokens.Source.Origin(start, end);
        var (first, last) = tokens.SentenceOf(token);
        var sentence = tokens.Source.Origin(Math.Min(start, tokens[first].Start), Math.Max(end, tokens[last - 1].End));
        return new PersonalDataFinding(kind, from, to - from, given[from..to], given[sentence.Start..sentence.End].Trim(), ofChild);
    }

    private static int TokenAt(Tokens tokens, int position)
    {
        var (low, high) = (0, tokens.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = tokens[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
