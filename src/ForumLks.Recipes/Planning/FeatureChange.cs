namespace ForumLks.Recipes;

/// <summary>Features to switch, by id.</summary>
/// <param name="Enable">To switch on.</param>
/// <param name="Disable">To switch off.</param>
public sealed record FeatureChange(IReadOnlyList<string> Enable, IReadOnlyList<string> Disable);
