using ForumLks.Search.Analysis;
using ForumLks.Search.Index;
using ForumLks.Search.Query;

namespace ForumLks.Search.Ranking;

/// <summary>What a unit must hold (phrases in quotes, by their stems, stop words counted) and must not hold (exclusions).</summary>
internal sealed class TokenFilter(ParsedQuery query)
{
    public bool IsEmpty => query.Phrases.Count == 0 && query.Excluded.Count == 0;

    public bool Accepts(ReadOnlySpan<byte> vector)
    {
        foreach (var phrase in query.Phrases)
            if (!Holds(vector, phrase))
                return false;
        foreach (var excluded in query.Excluded)
            if (Holds(vector, excluded))
                return false;
        return true;
    }

    public static bool Holds(ReadOnlySpan<byte> vector, IReadOnlyList<Term> terms)
    {
        var count = TokenVector.Count(vector);
        for (var i = 0; i < count; i++)
            if (TokenVector.Stem(vector, i) == (uint)terms[0].Key && Continues(vector, i, terms))
                return true;
        return false;
    }

    private static bool Continues(ReadOnlySpan<byte> vector, int position, IReadOnlyList<Term> terms)
    {
        for (var i = 1; i < terms.Count; i++)
        {
            do
                position++;
            while (position < TokenVector.Count(vector) && TokenVector.IsColocated(vector, position));
            if (position >= TokenVector.Count(vector) || TokenVector.Stem(vector, position) != (uint)terms[i].Key)
                return false;
        }
        return true;
    }
}
