using ForumLks.Search.Index;
using ForumLks.Search.Query;

namespace ForumLks.Search.Ranking;

/// <summary>
/// Ranks the best candidates again with what only their tokens tell: phrases verified, exact forms, words close together
/// and in order, words named early, numbers where one is asked for.
/// </summary>
internal sealed class Reranker
{
    private const float HalfEarly = 10f;
    private const int ShortQuery = 3;
    private readonly QueryPlan _plan;
    private readonly IReadOnlyList<float> _idf;
    private readonly float _averageLength;
    private readonly Occurrences _occurrences;
    private readonly float _asked;
    private readonly float _coverage;
    private readonly bool _asksNumber;

    public Reranker(QueryPlan plan, IReadOnlyList<float> idf, CollectionSize size)
    {
        _plan = plan;
        _idf = idf;
        _averageLength = size.AverageLength;
        _occurrences = new Occurrences(plan);
        _coverage = plan.Asked <= ShortQuery ? RankingWeights.ShortCoverage : RankingWeights.LongCoverage;
        _asksNumber = plan.Query.Words.Any(word => word.Term.Stem is "kapan" or "berapa");
        for (var i = 0; i < idf.Count; i++)
            _asked += plan.Concepts[i].Optional ? 0 : idf[i];
    }

    public float Score(long unit, ReadOnlySpan<byte> vector)
    {
        _occurrences.Read(vector);
        var norm = Bm25.Norm(UnitNumber.Tokens(UnitNumber.Code(unit)), _averageLength);
        float score = 0, answered = 0;
        for (var i = 0; i < _idf.Count; i++)
        {
            if (_occurrences.Frequency(i) <= 0)
                continue;
            answered += _plan.Concepts[i].Optional ? 0 : _idf[i];
            score += _idf[i] * (Bm25.Saturated(_occurrences.Frequency(i), norm) + Manner(i));
        }
        if (_asked <= 0 || answered <= 0)
            return 0;
        score += Closeness() + (_asksNumber && _occurrences.HasNumber ? RankingWeights.Number : 0);
        return score * MathF.Pow(answered / _asked, _coverage);
    }

    // The form that was typed; and what a text is about, it names early.
    private float Manner(int concept) =>
        (_occurrences.HasExact(concept) ? RankingWeights.Exact : 0) + RankingWeights.Early / (1 + _occurrences.First(concept) / HalfEarly);

    // Words that stand beside each other in the query should stand beside each other in the text.
    private float Closeness()
    {
        float sum = 0;
        for (var i = 0; i + 1 < _idf.Count; i++)
        {
            var distance = _occurrences.Distance(i, i + 1);
            if (distance < RankingWeights.Window)
                sum += MathF.Min(_idf[i], _idf[i + 1]) * RankingWeights.Closeness / distance;
        }
        return sum;
    }
}
