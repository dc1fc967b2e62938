using System.Collections;
using System.Text.Json.Nodes;

namespace ForumLks.Recipes;

/// <summary>Writes a record as a content item, in the order in which Orchard writes one. What is null is left out.</summary>
internal static class ContentWriter
{
    public static JsonObject Write(ContentLayout layout, object content, OrchardEnvelope envelope)
    {
        var title = (string?)layout.Title?.Get(content);
        var item = EnvelopeOf(envelope, layout.Shape.ContentType, title ?? envelope.DisplayText);
        if (title is not null) item[OrchardNames.TitlePart] = new JsonObject { ["Title"] = title };
        if (envelope.Path is not null) item[OrchardNames.AutoroutePart] = new JsonObject { ["Path"] = envelope.Path };
        if (layout.Body?.Get(content) is string body) item[OrchardNames.MarkdownBodyPart] = new JsonObject { ["Markdown"] = body };
        if (ForumPart(envelope) is { Count: > 0 } forum) item[OrchardNames.ForumPart] = forum;
        AddFieldsAndBags(item, layout, content, envelope.ContentItemId);
        return item;
    }

    private static JsonObject EnvelopeOf(OrchardEnvelope envelope, string contentType, string? displayText)
    {
        var item = new JsonObject();
        Add(item, "ContentItemId", envelope.ContentItemId);
        Add(item, "ContentItemVersionId", envelope.ContentItemVersionId);
        Add(item, "ContentType", contentType);
        Add(item, "DisplayText", displayText);
        item["Latest"] = envelope.Latest;
        item["Published"] = envelope.Published;
        Add(item, "ModifiedUtc", envelope.ModifiedUtc);
        Add(item, "PublishedUtc", envelope.PublishedUtc);
        Add(item, "CreatedUtc", envelope.CreatedUtc);
        Add(item, "Owner", envelope.Owner);
        Add(item, "Author", envelope.Author);
        return item;
    }

    private static JsonObject ForumPart(OrchardEnvelope envelope)
    {
        var part = new JsonObject();
        if (envelope.Space is not null) part["Space"] = new JsonObject { ["Text"] = envelope.Space };
        if (envelope.Visibility is not null) part["Visibility"] = new JsonObject { ["Text"] = envelope.Visibility };
        if (envelope.Group is not null) part["Group"] = new JsonObject { ["Text"] = envelope.Group };
        return part;
    }

    private static void AddFieldsAndBags(JsonObject item, ContentLayout layout, object content, string id)
    {
        var part = new JsonObject();
        foreach (var (member, kind) in layout.Fields)
        {
            if (member.Get(content) is not { } value) continue;
            part[member.Name] = new JsonObject { [ContentFields.KeyOf(kind)] = FieldValues.Write(kind, value) };
        }

        item[layout.Shape.ContentType] = part;
        foreach (var bag in layout.Bags)
            if (bag.Get(content) is IEnumerable nested) item[bag.Name] = Bag(bag, nested, id);
    }

    // Ids of what is inside are derived from the owner's: the same content exported twice gives the same file.
    private static JsonObject Bag(RecordMember bag, IEnumerable nested, string id)
    {
        var inside = ContentLayout.Inside(bag);
        var items = new JsonArray();
        foreach (var (index, content) in nested.Cast<object>().Index())
            items.Add((JsonNode)Nested(inside, content, OrchardId.From($"{id}/{bag.Name}/{index}")));
        return new JsonObject { [OrchardNames.ContentItems] = items };
    }

    private static JsonObject Nested(ContentLayout layout, object content, string id)
    {
        var item = new JsonObject { ["ContentItemId"] = id, ["ContentType"] = layout.Shape.ContentType };
        AddFieldsAndBags(item, layout, content, id);
        return item;
    }

    private static void Add(JsonObject item, string name, string? value)
    {
        if (value is not null) item[name] = value;
    }

    private static void Add(JsonObject item, string name, DateTimeOffset? moment) =>
        Add(item, name, moment is { } value ? OrchardTime.Write(value) : null);
}
