namespace ForumLks.Recipes;

internal static class RecipeNodeKindWords
{
    /// <summary>The kind as people who are not programmers would call it.</summary>
    public static string InIndonesian(this RecipeNodeKind kind) => kind switch
    {
        RecipeNodeKind.Object => "objek { }",
        RecipeNodeKind.Array => "daftar [ ]",
        RecipeNodeKind.String => "teks",
        RecipeNodeKind.Number => "angka",
        RecipeNodeKind.Boolean => "true/false",
        _ => "null",
    };
}
