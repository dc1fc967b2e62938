namespace ForumLks.Recipes;

/// <summary>Puts the steps of a recipe, and of the recipes it names, into one list.</summary>
internal sealed class RecipePlanner(IRecipeSource source, IRecipeValues values, RecipeProblems problems)
{
    private const string RunsOthers = "recipes";

    private readonly List<PlannedStep> steps = [];
    private readonly List<string> path = [];
    private readonly HashSet<string> done = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<PlannedStep> Plan(RecipeFile recipe)
    {
        Add(recipe, recipe.Name);
        return steps;
    }

    // Under the name it was called by, which need not be the one written in the file.
    private void Add(RecipeFile recipe, string name)
    {
        problems.AddAll(recipe.Problems);
        path.Add(name);
        var evaluator = new ExpressionEvaluator(recipe, values, problems);
        foreach (var (index, step) in recipe.Steps.Index())
        {
            var node = evaluator.Evaluate(step.Node, $"{recipe.File}#steps/{index}");
            if (step.Name.Equals(RunsOthers, StringComparison.OrdinalIgnoreCase)) AddNamedRecipes(node);
            else steps.Add(new PlannedStep(step.Name, node, recipe));
        }

        path.RemoveAt(path.Count - 1);
        done.Add(name);
    }

    private void AddNamedRecipes(RecipeNode step)
    {
        if (step.FindIgnoringCase("Values") is not { Kind: RecipeNodeKind.Array } named)
        {
            problems.Add(step, "Langkah \"recipes\" belum punya daftar \"Values\": [ { \"name\": … } ].");
            return;
        }

        foreach (var item in named.Items)
        {
            if (item.FindIgnoringCase("name") is { Kind: RecipeNodeKind.String } name) AddNamedRecipe(name);
            else problems.Add(item, "Resep yang dijalankan belum disebut: { \"name\": … }.");
        }
    }

    private void AddNamedRecipe(RecipeNode name)
    {
        var earlier = path.FindIndex(other => other.Equals(name.Text, StringComparison.OrdinalIgnoreCase));
        if (earlier >= 0)
            problems.Add(name, $"Resep saling memanggil tanpa akhir: {string.Join(" → ", path[earlier..])} → {name.Text}.");
        else if (done.Contains(name.Text))
            problems.Note(name, $"Resep \"{name.Text}\" sudah disebut sebelumnya; cukup dijalankan sekali.");
        else if (source.Find(name.Text) is { } recipe)
            Add(recipe, name.Text);
        else
            problems.Add(name, $"Resep \"{name.Text}\" tidak ditemukan.");
    }
}
