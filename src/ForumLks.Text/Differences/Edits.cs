namespace ForumLks.Text;

/// <summary>A kept piece, or pieces removed and added at one place.</summary>
internal readonly record struct Edit(string? Kept, ArraySegment<string> Removed, ArraySegment<string> Added);

/// <summary>
/// The shortest edits between two lists of pieces, after E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), given up
/// after
/// <see cref="MaxEdits"/> edits: then the whole differing middle counts as replaced. Time O(N · MaxEdits), memory O(MaxEdits²).
/// </summary>
internal static class Edits
{
    private const int MaxEdits = 400;

    public static IEnumerable<Edit> Between(string[] old, string[] @new)
    {
        var start = CommonStart(old, @new);
        var end = CommonEnd(old, @new, start);
        var oldMiddle = new ArraySegment<string>(old, start, old.Length - start - end);
        var newMiddle = new ArraySegment<string>(@new, start, @new.Length - start - end);

        foreach (var piece in old.Take(start))
            yield return new Edit(piece, [], []);
        foreach (var edit in Middle(oldMiddle, newMiddle))
            yield return edit;
        foreach (var piece in old.TakeLast(end))
            yield return new Edit(piece, [], []);
    }

    private static int CommonStart(string[] old, string[] @new) => old.AsSpan().CommonPrefixLength(@new);

    private static int CommonEnd(string[] old, string[] @new, int start)
    {
        var end = 0;
        while (end < Math.Min(old.Length, @new.Length) - start && old[^(end + 1)] == @new[^(end + 1)])
            end++;
        return end;
    }

    private static IEnumerable<Edit> Middle(ArraySegment<string> old, ArraySegment<string> @new)
    {
        var (x, y) = (0, 0);
        foreach (var (keptX, keptY) in MyersPath.Kept(old, @new, MaxEdits))
        {
            if (keptX > x || keptY > y)
                yield return new Edit(null, old[x..keptX], @new[y..keptY]);
            yield return new Edit(old[keptX], [], []);
            (x, y) = (keptX + 1, keptY + 1);
        }

        if (x < old.Count || y < @new.Count)
            yield return new Edit(null, old[x..], @new[y..]);
    }
}
