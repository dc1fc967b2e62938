namespace ForumLks.Recipes;

/// <summary>Marks a string or list of strings that holds content item ids; in Orchard a ContentPickerField.</summary>
/// <param name="contentTypes">The content types that may be picked; any when none is given.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceAttribute(params string[] contentTypes) : Attribute
{
    /// <summary>The content types that may be picked; any when empty.</summary>
    public IReadOnlyList<string> ContentTypes { get; } = contentTypes;
}
