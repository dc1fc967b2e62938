namespace ForumLks.Recipes;

/// <summary>What expressions in a recipe may ask the site for.</summary>
public interface IRecipeValues
{
    /// <summary>A new id for <c>[js: uuid()]</c>.</summary>
    /// <param name="place">File and path of the expression, for example <c>demo.recipe.json#variables/blog</c>: an id derived from it is
    /// the same in every run, which keeps a recipe run twice from doubling its content.</param>
    string NewId(string place);

    /// <summary>A parameter given by whoever runs the recipe, such as AdminUserId; null when unknown.</summary>
    string? Parameter(string name);

    /// <summary>A setting of the site; null when it is not set. Do not answer for
    /// secrets: a recipe can write what it reads into a page.</summary>
    string? Configuration(string key);
}
