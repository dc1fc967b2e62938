using System.Text.Json.Nodes;

namespace ForumLks.Recipes;

/// <summary>A <see cref="ContentShape"/> for a record known at compile time.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class ContentShape<T>() : ContentShape(typeof(T))
    where T : class, new()
{
    /// <inheritdoc cref="ContentShape.ReadContent"/>
    public T Read(RecipeNode item, RecipeProblems problems) => (T)ReadContent(item, problems);

    /// <inheritdoc cref="ContentShape.WriteContent"/>
    public JsonObject Write(T content, OrchardEnvelope envelope) => WriteContent(content, envelope);
}
