namespace ForumLks.Recipes;

/// <summary>Checks a plan without writing, and runs it.</summary>
public static class RecipeRunner
{
    /// <summary>Everything wrong with the plan, found without writing: its own
    /// problems, unknown steps, and what every step reports.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="steps">The steps this site knows.</param>
    /// <exception cref="ArgumentException">Two of <paramref name="steps"/> have the same name.</exception>
    public static RecipeProblems Check(RecipePlan plan, IEnumerable<IRecipeStep> steps) =>
        Check(plan, ByName(steps), new RecipeShared());

    /// <summary>Checks the plan, then executes its steps in order. The caller puts one
    /// transaction around it, so that a failure leaves nothing.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="steps">The steps this site knows.</param>
    /// <param name="ct">Cancels between and within steps.</param>
    /// <returns>The problems of the check; when it has errors, no step was executed.</returns>
    /// <exception cref="RecipeException">A step found something while writing.</exception>
    public static async Task<RecipeProblems> Run(RecipePlan plan, IEnumerable<IRecipeStep> steps, CancellationToken ct = default)
    {
        var known = ByName(steps);
        var shared = new RecipeShared();
        var problems = Check(plan, known, shared);
        if (problems.HasErrors) return problems;
        foreach (var (step, context) in Contexts(plan, known, shared))
        {
            ct.ThrowIfCancellationRequested();
            if (step is not null) await step.Execute(context, ct);
        }

        return problems;
    }

    private static RecipeProblems Check(RecipePlan plan, Dictionary<string, IRecipeStep> known, RecipeShared shared)
    {
        var problems = new RecipeProblems();
        problems.AddAll(plan.Problems);
        foreach (var (step, context) in Contexts(plan, known, shared))
        {
            if (step is not null) step.Check(context, problems);
            else if (OrchardSteps.IsKeptUnused(context.Name))
                problems.Note(context.Node, $"Langkah Orchard \"{context.Name}\" tidak dipakai di situs ini dan dilewati.");
            else
                problems.Add(context.Node, $"Langkah \"{context.Name}\" tidak dikenal. Yang dikenal: {Names(known)}.");
        }

        return problems;
    }

    private static Dictionary<string, IRecipeStep> ByName(IEnumerable<IRecipeStep> steps) =>
        steps.ToDictionary(step => step.Name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(IRecipeStep? Step, RecipeStepContext Context)> Contexts(
        RecipePlan plan, Dictionary<string, IRecipeStep> known, RecipeShared shared) =>
        plan.Steps.Select((step, index) => (known.GetValueOrDefault(step.Name), new RecipeStepContext(step, index + 1, shared)));

    private static string Names(Dictionary<string, IRecipeStep> known) =>
        string.Join(", ", known.Keys.Append("recipes").Order(StringComparer.OrdinalIgnoreCase));
}
