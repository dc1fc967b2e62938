using System.Text.Json.Nodes;

namespace ForumLks.Recipes;

/// <summary>Generates the <c>ContentDefinition</c> step that teaches a stock Orchard Core our content types.</summary>
public static class ContentDefinition
{
    /// <summary>The step for all <paramref name="shapes"/>, types inside bags and ForumPart included, each once.</summary>
    /// <param name="shapes">The content types of the site.</param>
    public static JsonObject Step(params IEnumerable<ContentShape> shapes)
    {
        var types = new JsonArray();
        var parts = new JsonArray { FieldDefinitions.ForumPart() };
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shape in shapes) Add(shape.Layout, isItem: true, types, parts, written);
        return new JsonObject { ["name"] = "ContentDefinition", ["ContentTypes"] = types, ["ContentParts"] = parts };
    }

    private static void Add(ContentLayout layout, bool isItem, JsonArray types, JsonArray parts, HashSet<string> written)
    {
        if (!written.Add(layout.Shape.ContentType)) return;
        types.Add((JsonNode)TypeOf(layout, isItem));
        parts.Add((JsonNode)PartOf(layout));
        foreach (var bag in layout.Bags) Add(ContentLayout.Inside(bag), isItem: false, types, parts, written);
    }

    private static JsonObject TypeOf(ContentLayout layout, bool isItem) => new()
    {
        ["Name"] = layout.Shape.ContentType,
        ["DisplayName"] = layout.Shape.DisplayName,
        ["Settings"] = new JsonObject
        {
            ["ContentTypeSettings"] = isItem
                ? new JsonObject
                {
                    ["Creatable"] = true, ["Listable"] = true, ["Draftable"] = true, ["Versionable"] = true, ["Securable"] = true,
                }
                : new JsonObject(),
        },
        ["ContentTypePartDefinitionRecords"] = new JsonArray([.. PartsOf(layout, isItem).Select(Positioned)]),
    };

    private static IEnumerable<JsonObject> PartsOf(ContentLayout layout, bool isItem)
    {
        if (layout.Title is not null) yield return Attached(OrchardNames.TitlePart, new() { ["Options"] = "EditableRequired" });
        if (isItem) yield return Attached(OrchardNames.AutoroutePart, Autoroute(layout.Shape.Path));
        yield return Attached(layout.Shape.ContentType);
        foreach (var bag in layout.Bags) yield return Bag(bag);
        if (layout.Body is not null) yield return Attached(OrchardNames.MarkdownBodyPart, new() { ["SanitizeHtml"] = true });
        if (isItem) yield return Attached(OrchardNames.ForumPart);
    }

    private static JsonObject Attached(string part, JsonObject? settings = null) => new()
    {
        ["PartName"] = part,
        ["Name"] = part,
        ["Settings"] = settings is null ? new JsonObject() : new JsonObject { [part + "Settings"] = settings },
    };

    private static JsonObject Autoroute(string? path) => new()
    {
        ["AllowCustomPath"] = true,
        ["Pattern"] = (path is null ? "" : path + "/") + "{{ Model.ContentItem | display_text | slugify }}",
    };

    private static JsonObject Bag(RecordMember bag) => new()
    {
        ["PartName"] = OrchardNames.BagPart,
        ["Name"] = bag.Name,
        ["Settings"] = new JsonObject
        {
            ["ContentTypePartSettings"] = FieldDefinitions.Described(bag),
            ["BagPartSettings"] = new JsonObject { ["ContainedContentTypes"] = new JsonArray(RecordShape.Of(bag.ValueType).ContentType) },
        },
    };

    private static JsonNode? Positioned(JsonObject part, int index)
    {
        var settings = part["Settings"]!.AsObject();
        var own = settings["ContentTypePartSettings"] as JsonObject ?? [];
        own["Position"] = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        settings["ContentTypePartSettings"] = own;
        return part;
    }

    private static JsonObject PartOf(ContentLayout layout) => new()
    {
        ["Name"] = layout.Shape.ContentType,
        ["Settings"] = new JsonObject(),
        ["ContentPartFieldDefinitionRecords"] =
            new JsonArray([.. layout.Fields.Select((field, index) => (JsonNode?)FieldDefinitions.Of(field.Member, field.Kind, index))]),
    };
}
