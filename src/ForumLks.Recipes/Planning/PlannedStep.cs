namespace ForumLks.Recipes;

/// <summary>A step with its expressions evaluated.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="Node">The whole step.</param>
/// <param name="Recipe">The recipe it stands in, which may be one that another named.</param>
public sealed record PlannedStep(string Name, RecipeNode Node, RecipeFile Recipe);
