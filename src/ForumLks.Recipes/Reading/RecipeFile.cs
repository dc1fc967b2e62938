namespace ForumLks.Recipes;

/// <summary>A recipe as read, before its expressions are evaluated and the recipes it names are fetched.</summary>
public sealed record RecipeFile : RecipeHeader
{
    /// <summary>The file's name, as problems show it.</summary>
    public required string File { get; init; }

    /// <summary>Where files named by the recipe are looked for; null for a recipe read from a stream.</summary>
    public RecipeFolder? Folder { get; init; }

    /// <summary>The variables, an object, or null when there are none.</summary>
    public RecipeNode? Variables { get; init; }

    /// <summary>The steps in order; those without a usable name are left out and reported.</summary>
    public IReadOnlyList<RecipeStep> Steps { get; init; } = [];

    /// <summary>What was found wrong or worth noting while reading.</summary>
    public required RecipeProblems Problems { get; init; }
}
