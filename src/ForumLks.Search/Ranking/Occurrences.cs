using ForumLks.Search.Analysis;
using ForumLks.Search.Index;
using ForumLks.Search.Query;

namespace ForumLks.Search.Ranking;

/// <summary>Where the look-ups of a query stand in one unit. Reused from unit to unit.</summary>
internal sealed class Occurrences
{
    private readonly QueryPlan _plan;
    private readonly Dictionary<uint, int> _stems = [];
    private readonly List<int>[] _positions;
    private readonly ulong[] _filter = new ulong[4];
    private readonly float[] _frequency;
    private readonly bool[] _exact;
    private readonly List<int>[] _conceptPositions;
    private int _titleCount;

    public Occurrences(QueryPlan plan)
    {
        _plan = plan;
        foreach (var key in plan.Lookups.SelectMany(lookup => lookup.Keys))
            if (_stems.TryAdd((uint)key, _stems.Count))
                _filter[((uint)key >> 6) & 3] |= 1UL << (int)((uint)key & 63);
        _positions = [.. _stems.Select(_ => new List<int>())];
        _frequency = new float[plan.Concepts.Count];
        _exact = new bool[plan.Concepts.Count];
        _conceptPositions = [.. plan.Concepts.Select(_ => new List<int>())];
    }

    public float Frequency(int concept) => _frequency[concept];

    public bool HasExact(int concept) => _exact[concept];

    public void Read(ReadOnlySpan<byte> vector)
    {
        Forget();
        _titleCount = TokenVector.TitleCount(vector);
        var count = TokenVector.Count(vector);
        for (var i = 0; i < count; i++)
        {
            var stem = TokenVector.Stem(vector, i);
            if ((_filter[(stem >> 6) & 3] & (1UL << (int)(stem & 63))) != 0 && _stems.TryGetValue(stem, out var index))
                _positions[index].Add(i);
        }
        foreach (var lookup in _plan.Lookups)
            Count(lookup, vector);
    }

    /// <summary>The least distance between two concepts; in the wrong order it counts one more; very large if one is absent.</summary>
    public int Distance(int first, int second)
    {
        var least = int.MaxValue;
        foreach (var a in _conceptPositions[first])
            foreach (var b in _conceptPositions[second])
                if (a != b)
                    least = Math.Min(least, b > a ? b - a : a - b + 1);
        return least;
    }

    private void Forget()
    {
        foreach (var positions in _positions)
            positions.Clear();
        foreach (var positions in _conceptPositions)
            positions.Clear();
        Array.Clear(_frequency);
        Array.Clear(_exact);
    }

    private void Count(Lookup lookup, ReadOnlySpan<byte> vector)
    {
        foreach (var position in _positions[_stems[(uint)lookup.Keys[0]]])
        {
            if (!Continues(lookup, vector, position))
                continue;
            var gain = position < _titleCount ? Bm25.TitleWeight : 1;
            foreach (var (concept, weight) in lookup.Answers)
            {
                _frequency[concept] += weight * gain;
                _exact[concept] |= weight == 1 && TokenVector.Surface(vector, position) == _plan.Concepts[concept].Word.Term.SurfaceMark;
                if (_conceptPositions[concept].Count < 32)
                    _conceptPositions[concept].Add(position);
            }
        }
    }

    private static bool Continues(Lookup lookup, ReadOnlySpan<byte> vector, int position)
    {
        for (var i = 1; i < lookup.Keys.Count; i++)
        {
            do
                position++;
            while (position < TokenVector.Count(vector) && TokenVector.IsColocated(vector, position));
            if (position >= TokenVector.Count(vector) || TokenVector.Stem(vector, position) != (uint)lookup.Keys[i])
                return false;
        }
        return true;
    }
}
