namespace ForumLks.Recipes;

/// <summary>Orchard's names for what surrounds content, and our own ForumPart.</summary>
internal static class OrchardNames
{
    public const string TitlePart = "TitlePart";
    public const string MarkdownBodyPart = "MarkdownBodyPart";
    public const string AutoroutePart = "AutoroutePart";
    public const string ForumPart = "ForumPart";
    public const string BagPart = "BagPart";
    public const string ContentItems = "ContentItems";

    /// <summary>The properties of an item that are not parts, in the order Orchard writes them.</summary>
    public static readonly string[] Envelope =
    [
        "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc", "PublishedUtc",
        "CreatedUtc", "Owner", "Author",
    ];
}
