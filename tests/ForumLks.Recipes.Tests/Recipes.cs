using System.Text;
using System.Text.Json.Nodes;

namespace ForumLks.Recipes.Tests;

/// <summary>Short ways for tests to read and write.</summary>
internal static class Recipes
{
    public static RecipeFile Read(string json, string name = "uji.recipe.json", RecipeFolder? folder = null) =>
        RecipeReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), name, folder);

    /// <summary>A whole recipe around the steps; the steps begin on line 2.</summary>
    public static RecipeFile WithSteps(string steps, string name = "uji") =>
        Read($"{{ \"name\": \"{name}\", \"steps\": [\n{steps}\n] }}", $"{name}.recipe.json");

    public static RecipeNode Node(string json)
    {
        var problems = new RecipeProblems();
        var node = new NodeParser(Encoding.UTF8.GetBytes(json), "uji.json", problems).Parse();
        Assert.Empty(problems.Errors);
        return node!;
    }

    public static RecipePlan Plan(RecipeFile recipe, params RecipeFile[] others) => RecipePlan.Create(recipe, new Shelf(others), RecipeValues.None);

    public static RecipeFile Exported(params JsonObject[] steps)
    {
        var stream = new MemoryStream();
        RecipeWriter.Export(stream, new RecipeHeader { Name = "ekspor" }, steps);
        return Read(Encoding.UTF8.GetString(stream.ToArray()));
    }

    internal sealed class Shelf(IEnumerable<RecipeFile> recipes) : IRecipeSource
    {
        public RecipeFile? Find(string name) => recipes.FirstOrDefault(recipe => recipe.Name == name);
    }
}
