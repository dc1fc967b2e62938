using ForumLks.Search.Analysis;

namespace ForumLks.Search.Index;

/// <summary>The written forms of some units by audience, and the abbreviations that they explain.</summary>
internal sealed class Vocabulary
{
    private const int Shortest = 3;
    private const int Longest = 32;

    public Dictionary<(string Word, string Audience), int> Words { get; } = [];
    public HashSet<(string Short, string Long)> Abbreviations { get; } = [];

    public static Vocabulary Of(List<Unit> units)
    {
        var vocabulary = new Vocabulary();
        foreach (var byAudience in units.GroupBy(unit => unit.Document.Audience))
        {
            var counts = new Dictionary<Term, int>(ReferenceEqualityComparer.Instance);
            foreach (var unit in byAudience)
                vocabulary.Add(unit, counts);
            foreach (var (term, count) in counts)
                if (term.Surface.Length is >= Shortest and <= Longest && char.IsLetter(term.Surface[0]) && !term.Surface.Contains(':'))
                    vocabulary.Words[(term.Surface, byAudience.Key)] = count;
        }
        return vocabulary;
    }

    private void Add(Unit unit, Dictionary<Term, int> counts)
    {
        foreach (var token in unit.Body.Tokens)
            Count(counts, token.Term);
        foreach (var token in unit.Title.Tokens)
            Count(counts, token.Term);
        foreach (var token in unit.Summary.Tokens)
            Count(counts, token.Term);
        foreach (var found in AbbreviationMiner.Find(unit.Body.Text, unit.Body.Tokens))
            Abbreviations.Add(found);
    }

    private static void Count(Dictionary<Term, int> counts, Term term) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
}
