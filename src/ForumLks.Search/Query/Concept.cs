using ForumLks.Search.Analysis;
using ForumLks.Search.Index;

namespace ForumLks.Search.Query;

/// <summary>One thing that a query asks for; several look-ups may answer it.</summary>
/// <param name="Word">The word that asks; its offsets are in the query's text.</param>
/// <param name="Optional">Whether it only adds to the score (a citation beside its own words).</param>
internal sealed record Concept(Token Word, bool Optional);

/// <summary>A term, or terms one after the other, to be read from the index.</summary>
/// <param name="stems">What the index holds of it: no stop words.</param>
/// <param name="standing">What stands in a text, stop words too.</param>
internal sealed class Lookup(IReadOnlyList<string> stems, IReadOnlyList<string> standing)
{
    public IReadOnlyList<string> Stems { get; } = stems;
    public IReadOnlyList<long> Keys { get; } = [.. stems.Select(stem => TermKey.Of(stem))];
    public uint[] VectorStems { get; } = [.. standing.Select(stem => TokenVector.StemOf(TermKey.Of(stem)))];

    /// <summary>Which concepts it answers, and how well (1 for the word itself).</summary>
    public List<(int Concept, float Weight)> Answers { get; } = [];
}
