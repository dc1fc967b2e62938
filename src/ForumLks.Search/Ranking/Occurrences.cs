using ForumLks.Search.Analysis;
using ForumLks.Search.Index;
using ForumLks.Search.Query;

namespace ForumLks.Search.Ranking;

/// <summary>Where the look-ups of a query stand in one unit. Reused from unit to unit.</summary>
internal sealed class Occurrences
{
    private const int MostPositions = 32;
    private readonly QueryPlan _plan;
    private readonly Dictionary<uint, int> _stems = [];
    private readonly List<int>[] _positions;
    private readonly ulong[] _filter = new ulong[4];
    private readonly float[] _frequency;
    private readonly bool[] _exact;
    private readonly int[] _first;
    private readonly List<int>[] _conceptPositions;
    private int _titleCount;

    public Occurrences(QueryPlan plan)
    {
        _plan = plan;
        foreach (var stem in plan.Lookups.SelectMany(lookup => lookup.VectorStems))
            if (_stems.TryAdd(stem, _stems.Count))
                _filter[(stem >> 6) & 3] |= 1UL << (int)(stem & 63);
        _positions = [.. _stems.Select(_ => new List<int>())];
        _frequency = new float[plan.Concepts.Count];
        _exact = new bool[plan.Concepts.Count];
        _first = new int[plan.Concepts.Count];
        _conceptPositions = [.. plan.Concepts.Select(_ => new List<int>())];
    }

    /// <summary>Whether a number stands in the text.</summary>
    public bool HasNumber { get; private set; }

    /// <summary>How many tokens stand before a concept's first occurrence.</summary>
    public int First(int concept) => _first[concept];

    public float Frequency(int concept) => _frequency[concept];

    public bool HasExact(int concept) => _exact[concept];

    public void Read(ReadOnlySpan<byte> vector)
    {
        Forget();
        HasNumber = false;
        _titleCount = TokenVector.TitleCount(vector);
        var entries = TokenVector.Entries(vector);
        for (var i = 0; i < entries.Length; i++)
        {
            var stem = TokenVector.Stem(entries[i]);
            HasNumber |= TokenVector.IsNumber(entries[i]);
            if ((_filter[(stem >> 6) & 3] & (1UL << (int)(stem & 63))) != 0 && _stems.TryGetValue(stem, out var index))
                _positions[index].Add(i);
        }
        foreach (var lookup in _plan.Lookups)
            Count(lookup, entries);
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
        Array.Fill(_first, int.MaxValue);
    }

    private void Count(Lookup lookup, ReadOnlySpan<uint> entries)
    {
        foreach (var position in _positions[_stems[lookup.VectorStems[0]]])
        {
            if (!TokenVector.Continues(entries, position, lookup.VectorStems))
                continue;
            var gain = position < _titleCount ? Bm25.TitleWeight : 1;
            foreach (var (concept, weight) in lookup.Answers)
            {
                _frequency[concept] += weight * gain;
                _exact[concept] |= weight == 1 && TokenVector.Surface(entries[position]) == TokenVector.Surface(_plan.Concepts[concept].Word.Term.Entry);
                _first[concept] = Math.Min(_first[concept], position);
                if (_conceptPositions[concept].Count < MostPositions)
                    _conceptPositions[concept].Add(position);
            }
        }
    }
}
