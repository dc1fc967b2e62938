using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>Every word of a content record, field by field, whatever the type: what a record keeps can be shown, so nothing of it is passed by unseen.</summary>
public static class ContentTexts
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Fields = new();

    /// <param name="content">A record kept as one JSON column.</param>
    public static PublishedText Of(object content, Visibility visibility)
    {
        using var record = JsonDocument.Parse(JsonColumn.Write(content));
        var fields = Fields.GetOrAdd(content.GetType(), type => type.GetProperties().ToDictionary(p => p.Name, StringComparer.Ordinal));
        return new PublishedText(visibility, [.. record.RootElement.EnumerateObject().SelectMany(p => TextsOf(p, fields.GetValueOrDefault(p.Name)))]);
    }

    /// <summary>The same record with each of its texts put through something; null where none changes.</summary>
    public static IContent? Rewrite(IContent content, Func<string, string> change)
    {
        var record = JsonNode.Parse(JsonColumn.Write(content))!;
        return Rewrite(record, change) ? (IContent)record.Deserialize(content.GetType(), JsonColumn.Options)! : null;
    }

    private static bool Rewrite(JsonNode? node, Func<string, string> change)
    {
        var changed = false;
        switch (node)
        {
            case JsonObject record:
                foreach (var (_, value) in record.ToList())
                {
                    changed |= Rewrite(value, change);
                }

                break;
            case JsonArray rows:
                foreach (var row in rows.ToList())
                {
                    changed |= Rewrite(row, change);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && change(value.GetValue<string>()) is var text && text != value.GetValue<string>():
                value.ReplaceWith(text);
                changed = true;
                break;
        }

        return changed;
    }

    private static IEnumerable<NamedText> TextsOf(JsonProperty property, PropertyInfo? field) =>
        field?.GetCustomAttribute<NotPersonalAttribute>() is not null
            ? []
            : Strings(property.Value, field).Select(text => new NamedText(field?.GetCustomAttribute<DisplayAttribute>()?.Name ?? property.Name, text));

    private static IEnumerable<string> Strings(JsonElement value, PropertyInfo? field) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(row => Strings(row, field)),
        JsonValueKind.Object => value.EnumerateObject().Where(p => !IsExempt(field, p.Name)).SelectMany(p => Strings(p.Value, field)),
        _ => [],
    };

    /// <summary>A field of a row, such as the telephone of a body's office.</summary>
    private static bool IsExempt(PropertyInfo? list, string name) =>
        list is { PropertyType: { IsGenericType: true } type } && type.GetGenericArguments()[0].GetProperty(name)?.GetCustomAttribute<NotPersonalAttribute>() is not null;
}
