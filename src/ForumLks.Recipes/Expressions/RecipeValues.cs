namespace ForumLks.Recipes;

/// <summary>Values from two dictionaries, with ids derived from their place, so that running twice gives the same site.</summary>
/// <param name="parameters">Parameters by name.</param>
/// <param name="configuration">The settings that recipes may read, by key; none when left out.</param>
public sealed class RecipeValues(
    IReadOnlyDictionary<string, string> parameters,
    IReadOnlyDictionary<string, string>? configuration = null) : IRecipeValues
{
    /// <summary>No parameters and no settings.</summary>
    public static RecipeValues None { get; } = new(new Dictionary<string, string>());

    /// <inheritdoc/>
    public string NewId(string place) => OrchardId.From(place);

    /// <inheritdoc/>
    public string? Parameter(string name) => parameters.GetValueOrDefault(name);

    /// <inheritdoc/>
    public string? Configuration(string key) => configuration?.GetValueOrDefault(key);
}
