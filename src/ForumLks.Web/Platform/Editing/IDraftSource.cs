using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Editing;

/// <summary>Something from which a practice can be begun: another practice, an item of a meeting report, an answer. The feature that owns it answers for its own addresses.</summary>
public interface IDraftSource
{
    /// <summary>First part of the address it answers for: "rakor".</summary>
    string Path { get; }

    /// <param name="rest">What follows in the address: "rakor-flks-madiun/3".</param>
    /// <returns>Null where there is nothing, or nothing for this reader.</returns>
    Task<DraftStart?> Find(string rest, Reader reader, CancellationToken cancel);
}

/// <summary>What is known already; whoever writes begins with it and changes all of it.</summary>
public sealed record DraftStart(SourceNote Source)
{
    public string? Title { get; init; }
    public string? Problem { get; init; }
    public IReadOnlyList<string> Steps { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Area { get; init; }
    public ServiceKind? Kind { get; init; }

    /// <summary>The practice that it is learned from, by its ContentItemId.</summary>
    public string? LearnedFrom { get; init; }
}
