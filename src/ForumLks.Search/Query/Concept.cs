using ForumLks.Search.Analysis;

namespace ForumLks.Search.Query;

/// <summary>One thing that a query asks for; several look-ups may answer it.</summary>
/// <param name="Word">The word that asks; its offsets are in the query's text.</param>
/// <param name="Optional">Whether it only adds to the score (a citation beside its own words).</param>
internal sealed record Concept(Token Word, bool Optional);

/// <summary>A term, or terms one after the other, to be read from the index.</summary>
internal sealed class Lookup(IReadOnlyList<string> stems)
{
    public IReadOnlyList<string> Stems { get; } = stems;
    public IReadOnlyList<long> Keys { get; } = [.. stems.Select(stem => TermKey.Of(stem))];

    /// <summary>Which concepts it answers, and how well (1 for the word itself).</summary>
    public List<(int Concept, float Weight)> Answers { get; } = [];
}
