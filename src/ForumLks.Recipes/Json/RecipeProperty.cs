namespace ForumLks.Recipes;

/// <summary>A named value of an object in a recipe.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Position">Where the name stands.</param>
/// <param name="Value">The value.</param>
public sealed record RecipeProperty(string Name, RecipePosition Position, RecipeNode Value);
