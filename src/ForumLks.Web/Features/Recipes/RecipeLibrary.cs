using ForumLks.Web.Data;
using ForumLks.Recipes;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Recipes;

/// <summary>Finds recipes by name in the folder that travels with the site, or by path.</summary>
public sealed class RecipeLibrary(IConfiguration configuration)
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "recipes");

    public RecipePlan Plan(string nameOrPath)
    {
        var isPath = nameOrPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        var source = new RecipeFolderSource(isPath ? Path.GetDirectoryName(Path.GetFullPath(nameOrPath))! : _folder);
        var recipe = isPath
            ? File.Exists(nameOrPath) ? RecipeReader.Read(nameOrPath) : null
            : source.Find(nameOrPath);
        return recipe is null
            ? throw new WrongSetting($"The recipe '{nameOrPath}' was not found. ForumLks:Recipe takes a path to a .json file or one of: {string.Join(", ", source.Names)}.")
            : RecipePlan.Create(recipe, new FirstFound(source, new RecipeFolderSource(_folder)), Values());
    }

    private RecipeValues Values() => new(
        new Dictionary<string, string>(),
        configuration.GetSection("ForumLks:RecipeValues").AsEnumerable(makePathsRelative: true).Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!));

    /// <summary>A recipe given by path may name its neighbours and those that come with the site.</summary>
    private sealed class FirstFound(params IRecipeSource[] sources) : IRecipeSource
    {
        public RecipeFile? Find(string name) => sources.Select(s => s.Find(name)).FirstOrDefault(r => r is not null);
    }
}
