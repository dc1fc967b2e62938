namespace ForumLks.Recipes;

/// <summary>"Did you mean …" for a name that is not known.</summary>
internal static class Suggestion
{
    private const int FarthestGuess = 2;

    // A short name turns into any other short name in two steps.
    private const int LettersPerSlip = 3;

    /// <summary>A sentence to append, beginning with a blank; empty when nothing is near.</summary>
    public static string For(string unknown, IEnumerable<string> known)
    {
        var nearest = known.Select(name => (name, distance: Distance(unknown.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(guess => guess.distance <= Math.Min(FarthestGuess, unknown.Length / LettersPerSlip))
            .OrderBy(guess => guess.distance)
            .Select(guess => guess.name)
            .FirstOrDefault();
        return nearest is null ? "" : $" Mungkin maksudnya \"{nearest}\"?";
    }

    // Levenshtein's distance, one row at a time. Names longer than any of ours cannot be near.
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > FarthestGuess) return int.MaxValue;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
