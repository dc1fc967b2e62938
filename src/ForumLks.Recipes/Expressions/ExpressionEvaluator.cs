using System.Net;
using System.Text;

namespace ForumLks.Recipes;

/// <summary>Replaces the expressions of one recipe by their values. A value stands where
/// its expression stood; a variable where it was set.</summary>
internal sealed class ExpressionEvaluator(RecipeFile recipe, IRecipeValues values, RecipeProblems problems)
{
    private const long LargestText = 10 * 1024 * 1024;

    // A variable is evaluated once, so that [js: uuid()] in it is one id wherever the variable is used.
    private readonly Dictionary<string, RecipeNode> evaluated = new(StringComparer.Ordinal);
    private readonly HashSet<string> underway = new(StringComparer.Ordinal);

    /// <summary>The tree with every expression replaced; parts without expressions are the same nodes as before.</summary>
    public RecipeNode Evaluate(RecipeNode node, string place) => node.Kind switch
    {
        RecipeNodeKind.Object => EvaluateObject(node, place),
        RecipeNodeKind.Array => EvaluateArray(node, place),
        RecipeNodeKind.String when RecipeExpression.Resembles(node.Text) => EvaluateText(node, place),
        _ => node,
    };

    private RecipeNode EvaluateObject(RecipeNode node, string place)
    {
        var changed = false;
        var properties = new List<RecipeProperty>(node.Properties.Count);
        foreach (var property in node.Properties)
        {
            var value = Evaluate(property.Value, $"{place}/{property.Name}");
            changed |= !ReferenceEquals(value, property.Value);
            properties.Add(ReferenceEquals(value, property.Value) ? property : property with { Value = value });
        }

        return changed ? RecipeNode.Object(node.Position, properties) : node;
    }

    private RecipeNode EvaluateArray(RecipeNode node, string place)
    {
        var items = node.Items.Select((item, index) => Evaluate(item, $"{place}/{index}")).ToList();
        return items.Zip(node.Items, ReferenceEquals).All(same => same) ? node : RecipeNode.Array(node.Position, items);
    }

    private RecipeNode EvaluateText(RecipeNode node, string place)
    {
        if (RecipeExpression.Parse(node.Text) is not { } expression)
        {
            problems.Add(node, $"Ekspresi {node.Text} tidak didukung. Yang bisa dipakai: uuid(), variables('…'), parameters('…'), "
                + "configuration('…', '…'), base64('…'), html('…') dengan awalan js:, dan [file:text('…')].");
            return node;
        }

        if (expression.Function == "variables") return Variable(expression.Arguments[0], node);
        return Value(expression, node, place) is { } text ? RecipeNode.String(node.Position, text) : node;
    }

    private RecipeNode Variable(string name, RecipeNode where)
    {
        if (evaluated.TryGetValue(name, out var known)) return known;
        if (recipe.Variables?.Find(name) is not { } variable)
        {
            problems.Add(where, $"Variabel \"{name}\" tidak ada di \"variables\".");
            return where;
        }

        if (!underway.Add(name))
        {
            problems.Add(where, $"Variabel \"{name}\" memakai dirinya sendiri.");
            return where;
        }

        var value = Evaluate(variable, $"{recipe.File}#variables/{name}");
        underway.Remove(name);
        return evaluated[name] = value;
    }

    private string? Value(RecipeExpression expression, RecipeNode where, string place)
    {
        var first = expression.Arguments.Count > 0 ? expression.Arguments[0] : "";
        return expression.Function switch
        {
            "uuid" => values.NewId(place),
            "parameters" => values.Parameter(first) ?? Unknown(where, $"Parameter \"{first}\" tidak diberikan kepada resep ini."),
            "configuration" => values.Configuration(first) ?? expression.Arguments.ElementAtOrDefault(1)
                ?? Unknown(where, $"Pengaturan \"{first}\" tidak ada dan tidak punya nilai bawaan."),
            "base64" => Decoded(first, where),
            "html" => WebUtility.HtmlDecode(first),
            _ => FileText(first, where),
        };
    }

    private string? Unknown(RecipeNode where, string message)
    {
        problems.Add(where, message);
        return null;
    }

    private string? Decoded(string base64, RecipeNode where)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : Unknown(where, "Isi base64('…') bukan base64 yang benar.");
    }

    private string? FileText(string named, RecipeNode where)
    {
        if (recipe.Folder is null) return Unknown(where, "Resep ini tidak dibaca dari folder, jadi tidak bisa memakai [file:text('…')].");
        if (recipe.Folder.Find(named, where, problems) is not { } path) return null;
        if (new FileInfo(path).Length > LargestText)
            return Unknown(where, $"File \"{named}\" lebih besar dari {LargestText / 1024 / 1024} MB.");
        return File.ReadAllText(path);
    }
}
