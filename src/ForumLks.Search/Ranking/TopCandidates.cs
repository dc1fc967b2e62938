namespace ForumLks.Search.Ranking;

/// <summary>Keeps the best of many candidates in a heap. Of equals the newer unit is better, so that the order is always the same.</summary>
internal sealed class TopCandidates(int most)
{
    private readonly PriorityQueue<Candidate, Candidate> _kept = new(ByScore.Instance);

    public void Offer(Candidate candidate)
    {
        if (_kept.Count < most)
            _kept.Enqueue(candidate, candidate);
        else if (ByScore.Instance.Compare(candidate, _kept.Peek()) > 0)
            _kept.DequeueEnqueue(candidate, candidate);
    }

    public List<Candidate> Sorted()
    {
        var sorted = _kept.UnorderedItems.Select(item => item.Element).ToList();
        sorted.Sort((a, b) => ByScore.Instance.Compare(b, a));
        return sorted;
    }

    private sealed class ByScore : IComparer<Candidate>
    {
        public static readonly ByScore Instance = new();

        public int Compare(Candidate a, Candidate b)
        {
            var byScore = a.Score.CompareTo(b.Score);
            return byScore != 0 ? byScore : b.Unit.CompareTo(a.Unit);
        }
    }
}
