namespace ForumLks.Recipes;

/// <summary>What surrounds the content of an item: ids, times, owner, path, space and visibility.</summary>
public sealed record OrchardEnvelope
{
    /// <summary>The visibilities an item may have.</summary>
    public static IReadOnlyList<string> Visibilities { get; } = ["Public", "Members", "Space", "SpaceAdmins", "Group"];

    /// <summary>Id of the item; required, up to 26 letters and digits.</summary>
    public string ContentItemId { get; init; } = "";

    /// <summary>Id of this version; null when the file leaves it to the site.</summary>
    public string? ContentItemVersionId { get; init; }

    /// <summary>The content type; written from the shape, not from here.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>The name shown in lists; written from the title when the content has one.</summary>
    public string? DisplayText { get; init; }

    /// <summary>True for the newest version.</summary>
    public bool Latest { get; init; } = true;

    /// <summary>True for the version readers see; false is a draft, also when the file does not say.</summary>
    public bool Published { get; init; }

    /// <summary>When the content was last changed.</summary>
    public DateTimeOffset? ModifiedUtc { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedUtc { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedUtc { get; init; }

    /// <summary>User id of the owner; null means whoever imports.</summary>
    public string? Owner { get; init; }

    /// <summary>User name of the author.</summary>
    public string? Author { get; init; }

    /// <summary>Path without leading slash, for example <c>praktik/kebun-gizi</c>; from AutoroutePart.</summary>
    public string? Path { get; init; }

    /// <summary>Slug of the space; from ForumPart.</summary>
    public string? Space { get; init; }

    /// <summary>One of <see cref="Visibilities"/>; null when the item does not say. From ForumPart.</summary>
    public string? Visibility { get; init; }

    /// <summary>Slug of the working group it belongs to; from ForumPart.</summary>
    public string? Group { get; init; }

    /// <summary>Reads the envelope of a content item.</summary>
    /// <param name="item">The content item.</param>
    /// <param name="problems">Receives missing ids, wrong types, dates that do not exist and the like.</param>
    public static OrchardEnvelope Read(RecipeNode item, RecipeProblems problems) => new EnvelopeReader(item, problems).Read();
}
