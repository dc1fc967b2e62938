using ForumLks.Search.Index;

namespace ForumLks.Search.Ranking;

/// <summary>
/// The units that hold a term, ascending (newest first), each with how often in the title (two bits) and in the text (six bits).
/// Of a very common term it may hold the newest units only.
/// </summary>
internal sealed class PostingList
{
    private long[] _units = new long[16];
    private byte[] _frequencies = new byte[16];

    public int Count { get; private set; }

    /// <summary>Whether there are more units than were read.</summary>
    public bool IsCut { get; set; }

    /// <summary>How many units hold the term; estimated where the list was cut.</summary>
    public long Found { get; private set; }

    public ReadOnlySpan<long> Units => _units.AsSpan(0, Count);

    public ReadOnlySpan<byte> Frequencies => _frequencies.AsSpan(0, Count);

    public static byte Pack(int title, int text) => (byte)(Math.Min(title, 3) << 6 | Math.Min(text, 63));

    public static int InTitle(byte frequency) => frequency >> 6;

    public static int InText(byte frequency) => frequency & 63;

    public void Add(long unit, byte frequency)
    {
        if (Count == _units.Length)
        {
            Array.Resize(ref _units, Count * 2);
            Array.Resize(ref _frequencies, Count * 2);
        }
        _units[Count] = unit;
        _frequencies[Count++] = frequency;
    }

    /// <summary>
    /// Settles how many units hold the term. A list that was cut reaches back to its last unit: what it holds of so many numbered units, it
    /// holds of all.
    /// </summary>
    public void Estimate(CollectionSize size)
    {
        var reach = IsCut && Count > 1 ? UnitNumber.Sequence(_units[0]) - UnitNumber.Sequence(_units[Count - 1]) + 1 : 0;
        Found = reach > 0 ? Math.Clamp(Count * size.Units / reach, Count, Math.Max(size.Units, Count)) : Count;
    }

    /// <summary>Keeps the newest so many.</summary>
    public void Cut(int most)
    {
        IsCut |= Count > most;
        Count = Math.Min(Count, most);
    }

    public void Sort() => Array.Sort(_units, _frequencies, 0, Count);

    /// <summary>Units in both lists, with the smaller frequency: where a phrase may stand.</summary>
    public PostingList Intersect(PostingList other)
    {
        var both = new PostingList { IsCut = IsCut || other.IsCut };
        for (int i = 0, j = 0; i < Count && j < other.Count;)
        {
            var difference = _units[i].CompareTo(other._units[j]);
            if (difference == 0)
                both.Add(_units[i], Pack(
                    Math.Min(InTitle(_frequencies[i]), InTitle(other._frequencies[j])),
                    Math.Max(1, Math.Min(InText(_frequencies[i]), InText(other._frequencies[j])))));
            if (difference <= 0)
                i++;
            if (difference >= 0)
                j++;
        }
        return both;
    }
}
