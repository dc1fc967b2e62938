namespace ForumLks.Recipes;

/// <summary>A recipe ready to be checked and run: its steps and those of the recipes
/// it names, in one order, expressions evaluated.</summary>
public sealed class RecipePlan
{
    private RecipePlan(RecipeFile recipe, IReadOnlyList<PlannedStep> steps, RecipeProblems problems)
    {
        Recipe = recipe;
        Steps = steps;
        Problems = problems;
    }

    /// <summary>The recipe the plan was made for.</summary>
    public RecipeFile Recipe { get; }

    /// <summary>The steps in the order in which they run.</summary>
    public IReadOnlyList<PlannedStep> Steps { get; }

    /// <summary>Everything wrong in the files of the plan: JSON, expressions, recipes not found, cycles.</summary>
    public RecipeProblems Problems { get; }

    /// <summary>Makes the plan. A recipe named twice runs once, where it is named first.</summary>
    /// <param name="recipe">The recipe to begin with.</param>
    /// <param name="source">Finds the recipes that a <c>recipes</c> step names.</param>
    /// <param name="values">Answers expressions.</param>
    public static RecipePlan Create(RecipeFile recipe, IRecipeSource source, IRecipeValues values)
    {
        var problems = new RecipeProblems();
        var steps = new RecipePlanner(source, values, problems).Plan(recipe);
        return new RecipePlan(recipe, steps, problems);
    }
}
