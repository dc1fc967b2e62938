using ForumLks.Search.Analysis;
using ForumLks.Search.Index;
using ForumLks.Search.Query;

namespace ForumLks.Search.Ranking;

/// <summary>
/// Ranks the best candidates again with what only their tokens tell: phrases verified, exact forms, words close together and in order.
/// </summary>
internal sealed class Reranker
{
    private readonly QueryPlan _plan;
    private readonly IReadOnlyList<float> _idf;
    private readonly float _averageLength;
    private readonly Occurrences _occurrences;
    private readonly float _asked;

    public Reranker(QueryPlan plan, IReadOnlyList<float> idf, CollectionSize size)
    {
        _plan = plan;
        _idf = idf;
        _averageLength = size.AverageLength;
        _occurrences = new Occurrences(plan);
        for (var i = 0; i < idf.Count; i++)
            _asked += plan.Concepts[i].Optional ? 0 : idf[i];
    }

    public float Score(long unit, ReadOnlySpan<byte> vector)
    {
        _occurrences.Read(vector);
        var norm = Bm25.Norm(UnitNumber.Tokens(UnitNumber.Code(unit)), _averageLength);
        float score = 0, answered = 0, exact = 0;
        for (var i = 0; i < _idf.Count; i++)
        {
            var frequency = _occurrences.Frequency(i);
            if (frequency <= 0)
                continue;
            answered += _plan.Concepts[i].Optional ? 0 : _idf[i];
            score += _idf[i] * Bm25.Saturated(frequency, norm);
            exact += _occurrences.HasExact(i) ? _idf[i] : 0;
        }
        score += RankingWeights.Exact * exact + Closeness();
        var coverage = _asked > 0 ? answered / _asked : 0;
        return score * MathF.Pow(coverage, _plan.Asked <= 3 ? RankingWeights.ShortCoverage : RankingWeights.LongCoverage);
    }

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
