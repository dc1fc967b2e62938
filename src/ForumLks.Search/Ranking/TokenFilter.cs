using ForumLks.Search.Analysis;
using ForumLks.Search.Index;
using ForumLks.Search.Query;

namespace ForumLks.Search.Ranking;

/// <summary>What a unit must hold (phrases in quotes, by their stems, stop words counted) and must not hold (exclusions).</summary>
internal sealed class TokenFilter(ParsedQuery query)
{
    private readonly List<uint[]> _phrases = [.. query.Phrases.Select(Stems)];
    private readonly List<uint[]> _excluded = [.. query.Excluded.Select(Stems)];

    public bool IsEmpty => _phrases.Count == 0 && _excluded.Count == 0;

    public static uint[] Stems(IReadOnlyList<Term> terms) => [.. terms.Select(term => TokenVector.StemOf(term.Key))];

    public bool Accepts(ReadOnlySpan<byte> vector)
    {
        foreach (var phrase in _phrases)
            if (!Holds(vector, phrase))
                return false;
        foreach (var excluded in _excluded)
            if (Holds(vector, excluded))
                return false;
        return true;
    }

    public static bool Holds(ReadOnlySpan<byte> vector, uint[] stems)
    {
        var entries = TokenVector.Entries(vector);
        for (var i = 0; i < entries.Length; i++)
            if (TokenVector.Stem(entries[i]) == stems[0] && TokenVector.Continues(entries, i, stems))
                return true;
        return false;
    }
}
