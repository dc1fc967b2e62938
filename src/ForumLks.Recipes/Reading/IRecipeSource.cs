namespace ForumLks.Recipes;

/// <summary>Where recipes named by other recipes are found.</summary>
public interface IRecipeSource
{
    /// <summary>The recipe of that name, read, or null when there is none.</summary>
    RecipeFile? Find(string name);
}
