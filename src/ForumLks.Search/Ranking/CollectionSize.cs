namespace ForumLks.Search.Ranking;

/// <summary>How many units there are, and how many tokens they hold together.</summary>
internal readonly record struct CollectionSize(long Units, long Tokens)
{
    public float AverageLength => Units > 0 ? Math.Max(1f, (float)Tokens / Units) : 1f;
}
