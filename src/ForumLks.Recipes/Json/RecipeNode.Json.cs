using System.Text.Json;
using System.Text.Json.Nodes;

namespace ForumLks.Recipes;

public sealed partial class RecipeNode
{
    /// <summary>The same value as System.Text.Json's tree, for code that needs no positions.</summary>
    public JsonNode? ToJson() => Kind switch
    {
        RecipeNodeKind.Object => ObjectToJson(),
        RecipeNodeKind.Array => new JsonArray([.. Items.Select(item => item.ToJson())]),
        RecipeNodeKind.String => JsonValue.Create(Text),
        RecipeNodeKind.Number => JsonNode.Parse(Text),
        RecipeNodeKind.Boolean => JsonValue.Create(IsTrue),
        _ => null,
    };

    /// <summary>A tree for JSON that was made in memory; every node stands at line 1 of <paramref name="file"/>.</summary>
    public static RecipeNode From(JsonNode? json, string file) => From(json, new RecipePosition(file, 1, 1));

    private static RecipeNode From(JsonNode? json, RecipePosition at) => json switch
    {
        null => Null(at),
        JsonObject values => Object(at, [.. values.Select(pair => new RecipeProperty(pair.Key, at, From(pair.Value, at)))]),
        JsonArray items => Array(at, [.. items.Select(item => From(item, at))]),
        _ => json.GetValueKind() switch
        {
            JsonValueKind.String => String(at, TextOf(json.AsValue())),
            JsonValueKind.Number => Number(at, json.ToJsonString()),
            JsonValueKind.True => Boolean(at, true),
            JsonValueKind.False => Boolean(at, false),
            _ => Null(at),
        },
    };

    // A date put into a tree is text only once it is written.
    private static string TextOf(JsonValue value) =>
        value.TryGetValue<string>(out var text) ? text : JsonNode.Parse(value.ToJsonString())!.GetValue<string>();

    private JsonObject ObjectToJson()
    {
        var json = new JsonObject();
        foreach (var property in Properties) json[property.Name] = property.Value.ToJson();
        return json;
    }
}
