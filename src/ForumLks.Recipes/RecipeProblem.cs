namespace ForumLks.Recipes;

/// <summary>One thing that is wrong (or worth saying) about a recipe, in a sentence for the person who wrote it.</summary>
/// <param name="File">File name, without its folder.</param>
/// <param name="Line">Line, counted from 1; 0 when it concerns the whole file.</param>
/// <param name="Column">Column in characters, counted from 1; 0 when it concerns the whole file.</param>
/// <param name="Message">A plain Indonesian sentence.</param>
public sealed record RecipeProblem(string File, int Line, int Column, string Message)
{
    /// <summary>For example <c>demo.recipe.json(12,5): "Title" wajib diisi.</c></summary>
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File}({Line},{Column}): {Message}";
}
