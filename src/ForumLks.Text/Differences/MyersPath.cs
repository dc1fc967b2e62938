namespace ForumLks.Text;

/// <summary>Finds which pieces two lists have in common, in order, with the fewest edits between them.</summary>
internal static class MyersPath
{
    /// <summary>
    /// Positions (old, new) of the pieces kept, ascending; empty when more than <paramref name="maxEdits"/> edits would be needed.
    /// </summary>
    public static IReadOnlyList<(int Old, int New)> Kept(ArraySegment<string> old, ArraySegment<string> @new, int maxEdits) =>
        Forward(old, @new, maxEdits) is { } trace ? Backtrack(trace, old.Count, @new.Count) : [];

    /// <summary>
    /// For each number of edits d, how far down the old list each diagonal k (at index k + d) reaches; null when the end is not reached.
    /// </summary>
    private static List<int[]>? Forward(ArraySegment<string> old, ArraySegment<string> @new, int maxEdits)
    {
        var trace = new List<int[]>();
        for (var d = 0; d <= maxEdits; d++)
        {
            var reach = new int[(2 * d) + 1];
            trace.Add(reach);
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : Step(trace[d - 1], d, k).X;
                while (x < old.Count && x - k < @new.Count && x >= 0 && x - k >= 0 && old[x] == @new[x - k])
                    x++;
                reach[k + d] = x;
                if (x >= old.Count && x - k >= @new.Count)
                    return trace;
            }
        }

        return null;
    }

    /// <summary>
    /// Where diagonal k starts after its d-th edit, and the diagonal it came from: down (an addition) or right (a removal).
    /// </summary>
    private static (int X, int From) Step(int[] before, int d, int k)
    {
        var above = k + 1 <= d - 1 ? before[k + 1 + d - 1] : -1;
        var left = k - 1 >= -(d - 1) ? before[k - 1 + d - 1] : -1;
        return above > left ? (above, k + 1) : (left + 1, k - 1);
    }

    private static List<(int Old, int New)> Backtrack(List<int[]> trace, int x, int y)
    {
        var kept = new List<(int, int)>();
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var k = x - y;
            var (start, from) = d == 0 ? (0, 0) : Step(trace[d - 1], d, k);
            while (x > start && y > start - k)
                kept.Add((--x, --y));
            if (d > 0)
                (x, y) = (trace[d - 1][from + d - 1], trace[d - 1][from + d - 1] - from);
        }

        kept.Reverse();
        return kept;
    }
}
