using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Lists;

/// <summary>What a feature has to show on the page of an institution: its practices, the rakor of its area, visits to it.</summary>
public interface IAboutInstitution
{
    /// <summary>The cached page carries this, so that it learns of a change.</summary>
    string CacheTag { get; }

    /// <summary>Only what the reader may see; null where there is nothing.</summary>
    Task<AboutInstitution?> Of(AskedInstitution institution, Reader reader, CancellationToken cancel);
}

public sealed record AskedInstitution(string ContentItemId, string Title, string? Area);

/// <param name="Order">Where it stands among the others; small numbers first.</param>
/// <param name="Sentence">Said above the rows, or alone.</param>
public sealed record AboutInstitution(string Heading, int Order, IReadOnlyList<ItemRow> Rows, string? Sentence = null);
