namespace ForumLks.Recipes;

/// <summary>The JSON kind of a <see cref="RecipeNode"/>.</summary>
public enum RecipeNodeKind
{
    /// <summary>Named values in the order written.</summary>
    Object,

    /// <summary>Values in the order written.</summary>
    Array,

    /// <summary>Text.</summary>
    String,

    /// <summary>A number, kept as written so that no digit is lost.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An explicit null.</summary>
    Null,
}
