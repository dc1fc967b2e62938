namespace ForumLks.Recipes;

/// <summary>One step as written in its file.</summary>
/// <param name="Name">The step's name as written; names are compared in any case.</param>
/// <param name="Node">The whole step, its <c>name</c> included.</param>
public sealed record RecipeStep(string Name, RecipeNode Node);
