namespace ForumLks.Recipes;

/// <summary>A step on its way through a check or a run.</summary>
/// <param name="step">The step.</param>
/// <param name="number">Its place in the plan, from 1.</param>
/// <param name="shared">What the steps of this check or run tell each other.</param>
public sealed class RecipeStepContext(PlannedStep step, int number, RecipeShared shared)
{
    /// <summary>The step's name as written.</summary>
    public string Name => step.Name;

    /// <summary>The whole step, expressions evaluated.</summary>
    public RecipeNode Node => step.Node;

    /// <summary>The recipe the step stands in.</summary>
    public RecipeFile Recipe => step.Recipe;

    /// <summary>The step's place in the plan, from 1.</summary>
    public int Number => number;

    /// <summary>The one instance of <typeparamref name="T"/> in this check or run, made on first use. A step can leave there what later
    /// steps may refer to (spaces to be made, ids already taken), and from its check what its own execution needs.</summary>
    public T Shared<T>()
        where T : class, new() => shared.Get<T>();

    /// <summary>Binds the step's properties, in any case, to a record; its <c>name</c> is left out. See
    /// <see cref="RecipeBinding"/>.</summary>
    public T Read<T>(RecipeProblems problems)
        where T : class, new() => RecipeBinding.Read<T>(Node, problems, "name");
}
