namespace ForumLks.Search;

/// <summary>Something that can be found.</summary>
/// <param name="Id">The caller's key; one document per id.</param>
/// <param name="Kind">What it is (a content type); a facet.</param>
/// <param name="Title">Plain text; may be empty.</param>
/// <param name="Summary">Plain text; may be empty.</param>
/// <param name="Body">Plain text; long bodies are searched passage by passage.</param>
/// <param name="Audience">Who may see it: compared with <see cref="SearchQuery.Audiences"/> as it is.</param>
/// <param name="AvailableFromUtc">Not found before this moment.</param>
/// <param name="DateUtc">The date that readers see; fresher is a little better.</param>
/// <param name="Space">A facet; null if none.</param>
/// <param name="Area">A facet; null if none.</param>
/// <param name="Topic">A facet (kind of service); null if none.</param>
/// <param name="Path">The address of its page.</param>
public sealed record SearchDocument(
    long Id, string Kind, string Title, string Summary, string Body, string Audience, DateTime AvailableFromUtc, DateTime DateUtc,
    string? Space, string? Area, string? Topic, string Path)
{
    /// <summary>
    /// From 1: the number of a part that comes and goes by itself (a reply in a discussion). It is found by its own words, so its title stays empty; it is
    /// shown under that of its document and leaves with it. 0 is the document.
    /// </summary>
    public int Part { get; init; }

    /// <summary>The text of a long document, page by page; searched beside <see cref="Body"/>, and a hit names its page.</summary>
    public IReadOnlyList<SearchPassage> Passages { get; init; } = [];
}

/// <summary>A piece of a long document.</summary>
/// <param name="Page">The page it stands on, from 1; null if unknown.</param>
/// <param name="Text">Plain text.</param>
public sealed record SearchPassage(int? Page, string Text);
