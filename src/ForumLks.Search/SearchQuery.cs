namespace ForumLks.Search;

/// <summary>The order of results.</summary>
public enum SearchSort
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>Newest first, among what matches well enough.</summary>
    Newest
}

/// <summary>What a reader asks.</summary>
/// <param name="Text">As typed: words, "phrases in quotes", -excluded words. Any text is allowed.</param>
/// <param name="Audiences">The audiences that the reader belongs to; nothing else is found, counted or suggested.</param>
/// <param name="NowUtc">Documents available later are left out.</param>
public sealed record SearchQuery(string Text, IReadOnlyCollection<string> Audiences, DateTime NowUtc)
{
    /// <summary>Only this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Only this space.</summary>
    public string? Space { get; init; }

    /// <summary>Only this area.</summary>
    public string? Area { get; init; }

    /// <summary>Only this topic.</summary>
    public string? Topic { get; init; }

    /// <summary>Only documents dated in this year (UTC).</summary>
    public int? Year { get; init; }

    /// <summary>The order of results.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>From 1; smaller numbers count as 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits on a page, 1 to 100.</summary>
    public int PageSize { get; init; } = 20;
}
