namespace ForumLks.Search.Ranking;

/// <summary>The weights of re-ranking, in units of a concept's rarity. Measured on Wikipedia and news passages; each is flat around its value.</summary>
internal static class RankingWeights
{
    /// <summary>For the form that was typed, over another form of its family.</summary>
    public const float Exact = 0.3f;

    /// <summary>For words that stand beside each other, as in the query; halved at each doubling of the distance.</summary>
    public const float Closeness = 0.4f;

    /// <summary>Words farther apart than so many tokens have nothing to do with each other.</summary>
    public const int Window = 12;

    /// <summary>For a word at the very beginning; half of it ten tokens later.</summary>
    public const float Early = 0.8f;

    /// <summary>For a number where the query asks when or how much; once for a text.</summary>
    public const float Number = 2f;

    /// <summary>How strongly unanswered words count against a text: the answered share to this power, for up to three words and for more.</summary>
    public const float ShortCoverage = 1f;

    /// <inheritdoc cref="ShortCoverage"/>
    public const float LongCoverage = 0.5f;
}
