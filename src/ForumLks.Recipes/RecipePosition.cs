namespace ForumLks.Recipes;

/// <summary>Where something stands in a recipe file.</summary>
/// <param name="File">The file's name as the reader was given it, without its folder.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column in characters, counted from 1.</param>
/// <remarks>A settable property of this type in a record bound by <see cref="RecipeBinding"/> receives the place of its object.</remarks>
public readonly record struct RecipePosition(string File, int Line, int Column)
{
    /// <summary>The form compilers print, which editors turn into a link: <c>demo.recipe.json(12,5)</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
