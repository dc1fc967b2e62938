namespace ForumLks.Recipes;

/// <summary>What a feature does with one kind of step.</summary>
public interface IRecipeStep
{
    /// <summary>The step's name; compared in any case.</summary>
    string Name { get; }

    /// <summary>Reports everything wrong with the step, with line, without writing anything.</summary>
    /// <param name="step">The step.</param>
    /// <param name="problems">Receives errors and notes.</param>
    void Check(RecipeStepContext step, RecipeProblems problems);

    /// <summary>Writes what the step asks for, in the caller's transaction. Running it twice leaves the same site as once.</summary>
    /// <param name="step">The step, checked before without errors.</param>
    /// <param name="ct">Cancels the run.</param>
    /// <exception cref="RecipeException">Something only found while writing; nothing of the run is kept.</exception>
    Task Execute(RecipeStepContext step, CancellationToken ct);
}
