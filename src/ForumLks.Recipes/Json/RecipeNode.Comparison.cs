using System.Globalization;

namespace ForumLks.Recipes;

public sealed partial class RecipeNode
{
    /// <summary>Same content, wherever it stands: the order of properties and the notation of numbers (12, 12.0) do not count.</summary>
    public static bool DeepEquals(RecipeNode? left, RecipeNode? right)
    {
        if (left is null || right is null) return left is null && right is null;
        if (left.Kind != right.Kind) return false;
        return left.Kind switch
        {
            RecipeNodeKind.Object => SameProperties(left, right),
            RecipeNodeKind.Array => left.Items.Count == right.Items.Count && left.Items.Zip(right.Items, DeepEquals).All(same => same),
            RecipeNodeKind.Number => left.Text == right.Text || SameNumber(left.Text, right.Text),
            RecipeNodeKind.Boolean => left.IsTrue == right.IsTrue,
            _ => left.Text == right.Text,
        };
    }

    private static bool SameProperties(RecipeNode left, RecipeNode right) =>
        left.Properties.Count == right.Properties.Count
        && left.Properties.All(property => right.Find(property.Name) is { } other && DeepEquals(property.Value, other));

    private static bool SameNumber(string left, string right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
        && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
        && first == second;
}
