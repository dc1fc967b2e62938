namespace ForumLks.Search;

/// <summary>What was found.</summary>
/// <param name="Total">How many documents match; never more than <see cref="Limit"/>.</param>
/// <param name="Hits">The asked page of them.</param>
/// <param name="Facets">Counts over all of them, largest first.</param>
/// <param name="DidYouMean">The query with its mistyped words corrected; null if there is nothing to correct.</param>
public sealed record SearchResults(int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<Facet> Facets, string? DidYouMean)
{
    /// <summary>Documents beyond the best so many are neither counted nor shown.</summary>
    public const int Limit = 400;

    /// <summary>No results.</summary>
    public static SearchResults Nothing { get; } = new(0, [], [], null);

    /// <summary>Whether more may match than were counted: then <see cref="Total"/> and the facets' counts are at least so many.</summary>
    public bool HasMore { get; init; }
}

/// <summary>A document that matched.</summary>
/// <param name="Id">The caller's key.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The address of its page.</param>
/// <param name="Title">Its title, matches marked.</param>
/// <param name="Snippet">The passage that matched best, matches marked.</param>
/// <param name="DateUtc">Its date.</param>
/// <param name="Space">Its space, if any.</param>
/// <param name="Area">Its area, if any.</param>
/// <param name="Score">Comparable within one result only.</param>
/// <param name="PageNumber">The page of the passage, where known.</param>
public sealed record SearchHit(
    long Id, string Kind, string Path, HighlightedText Title, HighlightedText Snippet, DateTime DateUtc, string? Space, string? Area,
    double Score, int? PageNumber)
{
    /// <summary>The part that matched best; 0 for the document itself.</summary>
    public int Part { get; init; }
}

/// <summary>How many of the matching documents have a value.</summary>
/// <param name="Name">kind, space, area, topic or year.</param>
/// <param name="Value">The value, as it would stand in a query.</param>
/// <param name="Count">How many documents.</param>
public sealed record Facet(string Name, string Value, int Count);

/// <summary>Plain text with marked ranges; the caller encodes it for its medium.</summary>
/// <param name="Text">Plain text; never markup of ours.</param>
/// <param name="Marks">Ranges of <paramref name="Text"/> that matched, in order, not overlapping.</param>
public sealed record HighlightedText(string Text, IReadOnlyList<TextMark> Marks)
{
    /// <summary>The text in pieces, marked or not, in order: what a view loops over.</summary>
    public IEnumerable<(string Text, bool Marked)> Pieces()
    {
        var at = 0;
        foreach (var mark in Marks)
        {
            if (mark.Start > at)
                yield return (Text[at..mark.Start], false);
            yield return (Text.Substring(mark.Start, mark.Length), true);
            at = mark.Start + mark.Length;
        }
        if (at < Text.Length)
            yield return (Text[at..], false);
    }
}

/// <summary>A marked range.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="Length">Length in UTF-16 units.</param>
public readonly record struct TextMark(int Start, int Length);
