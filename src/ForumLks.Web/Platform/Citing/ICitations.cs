using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Citing;

/// <summary>Which regulations an item names, and whether they still hold; the Resources feature knows the regulations.</summary>
public interface ICitations
{
    /// <summary>The cached page of an item that names regulations carries this, so that it learns of changes among them.</summary>
    string CacheTag { get; }

    /// <summary>Regulations of the forum that the item names and that have been repealed, as far as the reader may see them.</summary>
    Task<CitedRules> Of(ContentItem item, Reader reader, CancellationToken cancel);
}

/// <param name="NamesRules">The item names regulations at all; its pages must be drawn anew when one of them changes.</param>
public sealed record CitedRules(bool NamesRules, IReadOnlyList<RepealedRule> Repealed)
{
    public static readonly CitedRules None = new(false, []);
}

/// <param name="Successors">What repealed it, newest first; empty where the reader may see none.</param>
public sealed record RepealedRule(string Title, string Url, IReadOnlyList<(string Title, string Url)> Successors);
