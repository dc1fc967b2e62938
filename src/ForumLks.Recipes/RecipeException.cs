namespace ForumLks.Recipes;

/// <summary>Thrown by a step that finds, while writing, what its check could not
/// foresee; the caller's transaction is rolled back.</summary>
public sealed class RecipeException(RecipeProblem problem) : Exception(problem.ToString())
{
    /// <summary>The sentence for the person, with its file and line.</summary>
    public RecipeProblem Problem { get; } = problem;
}
