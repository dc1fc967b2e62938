using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Content;

/// <summary>
/// The one form of a content record that is hashed: JSON with names in order and nothing that is empty. A field that a later version of this
/// program adds, and that nobody has filled, leaves it as it is.
/// </summary>
public static class Canonical
{
    public static string Of(object content) => Ordered(JsonNode.Parse(JsonColumn.Write(content)))?.ToJsonString(JsonColumn.Options) ?? "";

    public static string HashOfText(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    public static string HashOf(object content) => HashOfText(Of(content));

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject named => Filled(named),
        JsonArray { Count: 0 } => null,
        JsonArray list => new JsonArray([.. list.Select(Ordered)]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length == 0 => null,
        null => null,
        _ => node.DeepClone(),
    };

    private static JsonObject? Filled(JsonObject named)
    {
        var kept = named.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Ordered(p.Value))).Where(p => p.Value is not null).ToList();
        return kept.Count == 0 ? null : new JsonObject(kept);
    }
}
