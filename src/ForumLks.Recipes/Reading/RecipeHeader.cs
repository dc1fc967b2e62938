namespace ForumLks.Recipes;

/// <summary>What stands at the top of a recipe file.</summary>
public record RecipeHeader
{
    /// <summary>Name by which other recipes run it; required.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name shown to people.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>What the recipe makes.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who wrote it.</summary>
    public string Author { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public string WebSite { get; init; } = "";

    /// <summary>Version of the recipe, free text such as <c>1.0.0</c>.</summary>
    public string Version { get; init; } = "";

    /// <summary>True when an empty site may be set up from it.</summary>
    public bool IsSetupRecipe { get; init; }

    /// <summary>Categories, as Orchard lists recipes.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Tags, as Orchard lists recipes.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>When the recipe was exported from a site; null for one written by hand.</summary>
    public DateTimeOffset? ExportUtc { get; init; }

    /// <summary>Orchard's wish for a fresh scope per recipe; read and written, without meaning here.</summary>
    public bool? RequireNewScope { get; init; }
}
