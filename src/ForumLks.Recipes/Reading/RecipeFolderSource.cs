namespace ForumLks.Recipes;

/// <summary>Finds <c>{name}.recipe.json</c> in one folder, in any case.</summary>
/// <param name="folder">Path of the folder.</param>
public sealed class RecipeFolderSource(string folder) : IRecipeSource
{
    /// <summary>How recipe files end.</summary>
    public const string Ending = ".recipe.json";

    /// <summary>The names that can be found, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => [.. Files().Select(NameOf).Order(StringComparer.OrdinalIgnoreCase)];

    /// <inheritdoc/>
    public RecipeFile? Find(string name)
    {
        var path = Files().FirstOrDefault(file => NameOf(file).Equals(name, StringComparison.OrdinalIgnoreCase));
        return path is null ? null : RecipeReader.Read(path);
    }

    private string[] Files() => Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Ending) : [];

    private static string NameOf(string path) => Path.GetFileName(path)[..^Ending.Length];
}
