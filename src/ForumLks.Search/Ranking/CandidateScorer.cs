using ForumLks.Search.Index;
using ForumLks.Search.Query;

namespace ForumLks.Search.Ranking;

/// <summary>Merges posting lists and keeps the best units: BM25 times how much of the question is answered.</summary>
internal sealed class CandidateScorer
{
    private readonly IReadOnlyList<PostingList> _postings;
    private readonly float[] _idf;
    private readonly float[] _norms;
    private readonly float[] _frequency;
    private readonly int[] _cursors;
    private readonly long[] _heads;
    private readonly (int Concept, float Weight)[][] _answers;

    public CandidateScorer(QueryPlan plan, IReadOnlyList<PostingList> postings, CollectionSize size)
    {
        _postings = postings;
        _idf = Idfs(plan, postings, size);
        _norms = [.. Enumerable.Range(0, 64).Select(code => Bm25.Norm(UnitNumber.Tokens(code), size.AverageLength))];
        _frequency = new float[plan.Concepts.Count];
        _cursors = new int[postings.Count];
        _heads = new long[postings.Count];
        _answers = [.. plan.Lookups.Take(postings.Count).Select(lookup => lookup.Answers.ToArray())];
    }

    /// <summary>The rarity of each concept; 0 where nothing answers it.</summary>
    public IReadOnlyList<float> Idf => _idf;

    /// <summary>Whether of some word only the newest units are known.</summary>
    public bool IsCut => _postings.Any(list => list.IsCut);

    /// <summary>The best units, best first; at most so many, and of some only if any are given.</summary>
    public List<Candidate> Best(int most, HashSet<long>? among = null)
    {
        Array.Clear(_cursors);
        for (var i = 0; i < _heads.Length; i++)
            _heads[i] = Head(i);
        var best = new TopCandidates(most);
        while (NextUnit() is var unit && unit != long.MaxValue)
        {
            Array.Clear(_frequency);
            Gather(unit);
            if (among is null || among.Contains(unit))
                best.Offer(new Candidate(unit, Score(unit)));
        }
        return best.Sorted();
    }

    private static float[] Idfs(QueryPlan plan, IReadOnlyList<PostingList> postings, CollectionSize size)
    {
        var found = new long[plan.Concepts.Count];
        for (var i = 0; i < postings.Count; i++)
            foreach (var (concept, weight) in plan.Lookups[i].Answers)
                found[concept] = Math.Max(found[concept], (long)(postings[i].Found * weight));
        return [.. found.Select(count => count == 0 ? 0 : Bm25.Idf(size.Units, count))];
    }

    private long NextUnit()
    {
        var next = long.MaxValue;
        foreach (var head in _heads)
            next = Math.Min(next, head);
        return next;
    }

    private void Gather(long unit)
    {
        for (var i = 0; i < _heads.Length; i++)
        {
            if (_heads[i] != unit)
                continue;
            var list = _postings[i];
            var packed = list.Frequencies[_cursors[i]];
            _cursors[i]++;
            _heads[i] = Head(i);
            var frequency = Bm25.TitleWeight * PostingList.InTitle(packed) + PostingList.InText(packed);
            foreach (var (concept, weight) in _answers[i])
                _frequency[concept] += weight * frequency;
        }
    }

    private long Head(int list) => _cursors[list] < _postings[list].Count ? _postings[list].Units[_cursors[list]] : long.MaxValue;

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
