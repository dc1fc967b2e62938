using ForumLks.Search.Index;
using ForumLks.Search.Query;

namespace ForumLks.Search.Ranking;

/// <summary>Merges posting lists and keeps the best units: BM25 times how much of the question is answered.</summary>
internal sealed class CandidateScorer
{
    private readonly QueryPlan _plan;
    private readonly IReadOnlyList<PostingList> _postings;
    private readonly float[] _idf;
    private readonly float[] _norms;
    private readonly float[] _frequency;
    private readonly int[] _cursors;

    public CandidateScorer(QueryPlan plan, IReadOnlyList<PostingList> postings, CollectionSize size)
    {
        _plan = plan;
        _postings = postings;
        _idf = Idfs(plan, postings, size);
        _norms = [.. Enumerable.Range(0, 64).Select(code => Bm25.Norm(UnitNumber.Tokens(code), size.AverageLength))];
        _frequency = new float[plan.Concepts.Count];
        _cursors = new int[postings.Count];
    }

    /// <summary>The rarity of each concept; 0 where nothing answers it.</summary>
    public IReadOnlyList<float> Idf => _idf;

    /// <summary>The best units, best first; at most so many.</summary>
    public List<Candidate> Best(int most)
    {
        Array.Clear(_cursors);
        var best = new TopCandidates(most);
        while (NextUnit() is var unit && unit != long.MaxValue)
        {
            Array.Clear(_frequency);
            Gather(unit);
            best.Offer(new Candidate(unit, Score(unit)));
        }
        return best.Sorted();
    }

    private static float[] Idfs(QueryPlan plan, IReadOnlyList<PostingList> postings, CollectionSize size)
    {
        var found = new long[plan.Concepts.Count];
        for (var i = 0; i < postings.Count; i++)
            foreach (var (concept, weight) in plan.Lookups[i].Answers)
                found[concept] = Math.Max(found[concept], (long)(postings[i].Count * weight));
        return [.. found.Select(count => count == 0 ? 0 : Bm25.Idf(size.Units, count))];
    }

    private long NextUnit()
    {
        var next = long.MaxValue;
        for (var i = 0; i < _cursors.Length; i++)
            if (_cursors[i] < _postings[i].Count)
                next = Math.Min(next, _postings[i].Units[_cursors[i]]);
        return next;
    }

    private void Gather(long unit)
    {
        for (var i = 0; i < _cursors.Length; i++)
        {
            var at = _cursors[i];
            if (at >= _postings[i].Count || _postings[i].Units[at] != unit)
                continue;
            _cursors[i]++;
            var packed = _postings[i].Frequencies[at];
            var frequency = Bm25.TitleWeight * PostingList.InTitle(packed) + PostingList.InText(packed);
            foreach (var (concept, weight) in _plan.Lookups[i].Answers)
                _frequency[concept] += weight * frequency;
        }
    }

    private float Score(long unit)
    {
        float score = 0, answered = 0, asked = 0;
        var norm = _norms[UnitNumber.Code(unit)];
        for (var i = 0; i < _frequency.Length; i++)
        {
            asked += _idf[i];
            if (_frequency[i] <= 0)
                continue;
            answered += _idf[i];
            score += _idf[i] * Bm25.Saturated(_frequency[i], norm);
        }
        return asked > 0 ? score * MathF.Sqrt(answered / asked) : 0;
    }
}
