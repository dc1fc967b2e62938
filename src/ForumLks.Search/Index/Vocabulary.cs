using System.Runtime.InteropServices;
using ForumLks.Search.Analysis;

namespace ForumLks.Search.Index;

/// <summary>
/// What a write changes of the words that may be suggested: how often each written form stands in texts of an audience, and the
/// abbreviations that texts explain. Removed texts count against, so that a word goes with the last text that holds it.
/// </summary>
internal sealed class Vocabulary
{
    private const int Shortest = 3;
    private const int Longest = 32;
    private readonly Dictionary<string, Dictionary<Term, int>> _terms = [];

    public Dictionary<(string Short, string Long, string Audience), int> Abbreviations { get; } = [];

    public static Vocabulary Of(IEnumerable<Unit> added, IEnumerable<GoneUnit> gone)
    {
        var vocabulary = new Vocabulary();
        foreach (var unit in gone)
            vocabulary.Count(unit.Audience, unit.Pieces, -1);
        foreach (var unit in added)
            vocabulary.Count(unit.Document.Audience, [unit.Title, unit.Summary, unit.Body], 1);
        return vocabulary;
    }

    /// <summary>By how much each form's count changes, in the order in which all writers go through them.</summary>
    public IEnumerable<(string Word, string Audience, int Change)> Words =>
        from audience in _terms.OrderBy(a => a.Key, StringComparer.Ordinal)
        from word in audience.Value
        where word.Value != 0 && IsSuggested(word.Key.Surface)
        select (word.Key.Surface, audience.Key, word.Value);

    private static bool IsSuggested(string form) => form.Length is >= Shortest and <= Longest && char.IsLetter(form[0]) && !form.Contains(':');

    private void Count(string audience, IReadOnlyList<Piece> pieces, int sign)
    {
        if (!_terms.TryGetValue(audience, out var terms))
            _terms.Add(audience, terms = new(ReferenceEqualityComparer.Instance));
        foreach (var piece in pieces)
            foreach (ref readonly var token in CollectionsMarshal.AsSpan(piece.Tokens))
                CollectionsMarshal.GetValueRefOrAddDefault(terms, token.Term, out _) += sign;
        foreach (var (shortName, longName) in AbbreviationMiner.Find(pieces[^1].Text, pieces[^1].Tokens).Distinct())
            CollectionsMarshal.GetValueRefOrAddDefault(Abbreviations, (shortName, longName, audience), out _) += sign;
    }
}

/// <summary>A unit that a write takes out of the index: title, summary and body as they were kept.</summary>
internal sealed record GoneUnit(string Audience, IReadOnlyList<Piece> Pieces);
