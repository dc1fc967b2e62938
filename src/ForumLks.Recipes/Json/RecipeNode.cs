namespace ForumLks.Recipes;

/// <summary>A JSON value that knows its place in its file, which <c>JsonNode</c> does not; every error can then name a line.</summary>
public sealed partial class RecipeNode
{
    private RecipeNode(RecipeNodeKind kind, RecipePosition position)
    {
        Kind = kind;
        Position = position;
    }

    /// <summary>What kind of value this is.</summary>
    public RecipeNodeKind Kind { get; }

    /// <summary>Where the value begins.</summary>
    public RecipePosition Position { get; }

    /// <summary>The decoded text of a string, the digits of a number as written; empty for every other kind.</summary>
    public string Text { get; private init; } = "";

    /// <summary>True only for the JSON value <c>true</c>.</summary>
    public bool IsTrue { get; private init; }

    /// <summary>The properties of an object in the order written; empty for every other kind.</summary>
    public IReadOnlyList<RecipeProperty> Properties { get; private init; } = [];

    /// <summary>The items of an array in the order written; empty for every other kind.</summary>
    public IReadOnlyList<RecipeNode> Items { get; private init; } = [];

    /// <summary>The value named exactly so, or null: for content items, settings and
    /// the top level, where Orchard tells cases apart.</summary>
    public RecipeNode? Find(string name) => Find(name, StringComparison.Ordinal);

    /// <summary>The value of that name in any case, an exact match first: for the properties of steps.</summary>
    public RecipeNode? FindIgnoringCase(string name) => Find(name) ?? Find(name, StringComparison.OrdinalIgnoreCase);

    private RecipeNode? Find(string name, StringComparison comparison)
    {
        foreach (var property in Properties)
            if (property.Name.Equals(name, comparison)) return property.Value;
        return null;
    }

    internal static RecipeNode String(RecipePosition at, string text) => new(RecipeNodeKind.String, at) { Text = text };

    internal static RecipeNode Number(RecipePosition at, string digits) => new(RecipeNodeKind.Number, at) { Text = digits };

    internal static RecipeNode Boolean(RecipePosition at, bool value) => new(RecipeNodeKind.Boolean, at) { IsTrue = value };

    internal static RecipeNode Null(RecipePosition at) => new(RecipeNodeKind.Null, at);

    internal static RecipeNode Array(RecipePosition at, IReadOnlyList<RecipeNode> items) =>
        new(RecipeNodeKind.Array, at) { Items = items };

    internal static RecipeNode Object(RecipePosition at, IReadOnlyList<RecipeProperty> properties) =>
        new(RecipeNodeKind.Object, at) { Properties = properties };
}
