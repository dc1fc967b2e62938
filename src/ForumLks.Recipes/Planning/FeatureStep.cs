namespace ForumLks.Recipes;

/// <summary>The step that switches features on and off. Ids that are not ours are
/// Orchard's modules: noted and passed over, as Orchard does.</summary>
/// <param name="known">The ids of this site's features.</param>
/// <param name="apply">Switches; receives only known ids, and is not called when there are none.</param>
public sealed class FeatureStep(IReadOnlySet<string> known, Func<FeatureChange, CancellationToken, Task> apply) : IRecipeStep
{
    /// <inheritdoc/>
    public string Name => "feature";

    /// <inheritdoc/>
    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        var wanted = step.Read<Lists>(problems);
        var unknown = wanted.Enable.Concat(wanted.Disable).Where(id => !known.Contains(id)).Distinct().ToList();
        if (unknown.Count > 0) problems.Note(step.Node, $"Fitur yang tidak ada di situs ini dilewati: {string.Join(", ", unknown)}.");
    }

    /// <inheritdoc/>
    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var wanted = step.Read<Lists>(new RecipeProblems());
        var change = new FeatureChange([.. wanted.Enable.Where(known.Contains)], [.. wanted.Disable.Where(known.Contains)]);
        if (change.Enable.Count + change.Disable.Count > 0) await apply(change, ct);
    }

    private sealed record Lists
    {
        public List<string> Enable { get; init; } = [];

        public List<string> Disable { get; init; } = [];
    }
}
