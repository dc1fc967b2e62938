namespace ForumLks.Text.PersonalData;

/// <summary>An illness or a case in the same sentence as a private person: what is found is the name, since without it the sentence harms nobody.</summary>
internal static class Conditions
{
    private const int Farthest = 14;

    public static IEnumerable<Hit> In(Tokens tokens, IReadOnlyList<PersonName> people)
    {
        foreach (var person in people)
        {
            if (person.Role != PersonRole.Official && tokens.Near(person.First, person.End, Farthest, Farthest, Words.Condition) && !IsAboutWork(tokens, person))
                yield return new Hit(PersonalDataKind.Health, person.First, person.End, person.Role == PersonRole.Child);
        }
    }

    /// <summary>"Bu Sari memberi penyuluhan HIV" tells of her work.</summary>
    private static bool IsAboutWork(Tokens tokens, PersonName person) =>
        person.Role == PersonRole.Somebody && tokens.Near(person.First, person.End, 6, 8, Work);

    private static readonly System.Collections.Frozen.FrozenSet<string> Work = System.Collections.Frozen.FrozenSet.Create(
        StringComparer.Ordinal, "penyuluhan", "sosialisasi", "pelatihan", "mengajar", "melatih", "memberi", "materi", "memandu", "mendampingi", "menangani", "seminar", "rapat", "rakor", "program", "menulis", "mengelola", "kampanye", "webinar", "menerangkan", "mengisi");
}
