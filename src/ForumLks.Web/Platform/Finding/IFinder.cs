using ForumLks.Search;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Finding;

/// <summary>The search for whoever needs it: pages, other features, an interface for programs. The Search feature answers; only what the reader may see.</summary>
public interface IFinder
{
    /// <summary>What a query finds. No query is an error.</summary>
    Task<SearchResults> Find(Reader reader, FindQuery query, CancellationToken cancel);

    /// <summary>Items with content like this one's, best first.</summary>
    Task<IReadOnlyList<ItemRow>> Related(Reader reader, ContentItem item, int count, CancellationToken cancel);

    /// <summary>Items that may already answer what somebody is about to ask or write.</summary>
    Task<IReadOnlyList<ItemRow>> MaybeAnswered(Reader reader, string text, int count, CancellationToken cancel);
}

/// <summary>A query as it may come from an address; unknown values of filters find nothing.</summary>
public sealed record FindQuery(string Text)
{
    public const int LongestText = 200;

    public string? Type { get; init; }
    public string? Space { get; init; }

    /// <summary>A kabupaten/kota ("35.21") or a province ("35") with all in it.</summary>
    public string? Area { get; init; }

    public string? Topic { get; init; }
    public int? Year { get; init; }

    /// <summary>Only what the members of this working group read, for a reader who is one.</summary>
    public long? Group { get; init; }

    public bool NewestFirst { get; init; }
    public int Page { get; init; } = 1;
}
