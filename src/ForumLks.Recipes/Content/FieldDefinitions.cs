using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ForumLks.Recipes;

/// <summary>The definition of one field: in Orchard <c>FieldName</c> is the field's type and <c>Name</c> its own name.</summary>
internal static class FieldDefinitions
{
    // Orchard refuses more fraction digits than Scale when it imports; money and measures here need fewer.
    private const int FractionDigits = 6;

    public static JsonObject Of(RecordMember member, FieldKind kind, int position)
    {
        var described = Described(member);
        described["Position"] = position.ToString(CultureInfo.InvariantCulture);
        if (kind is FieldKind.Choice) described["Editor"] = "PredefinedList";
        var settings = new JsonObject { ["ContentPartFieldSettings"] = described };
        var type = ContentFields.OrchardTypeOf(kind);
        settings[type + "Settings"] = SettingsOf(member, kind);
        if (kind is FieldKind.Choice)
            settings["TextFieldPredefinedListEditorSettings"] = new JsonObject { ["Options"] = Options(Enum.GetNames(member.ValueType)) };
        return new JsonObject { ["FieldName"] = type, ["Name"] = member.Name, ["Settings"] = settings };
    }

    /// <summary>ForumPart carries the space's slug, who may see the item, and the slug of its working group.</summary>
    public static JsonObject ForumPart() => new()
    {
        ["Name"] = OrchardNames.ForumPart,
        ["Settings"] = new JsonObject { ["ContentPartSettings"] = new JsonObject { ["Attachable"] = true, ["DisplayName"] = "Forum" } },
        ["ContentPartFieldDefinitionRecords"] = new JsonArray(
            new JsonObject
            {
                ["FieldName"] = "TextField",
                ["Name"] = "Space",
                ["Settings"] = new JsonObject
                {
                    ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = "Ruang", ["Position"] = "0" },
                },
            },
            new JsonObject
            {
                ["FieldName"] = "TextField",
                ["Name"] = "Visibility",
                ["Settings"] = new JsonObject
                {
                    ["ContentPartFieldSettings"] =
                        new JsonObject { ["DisplayName"] = "Terlihat oleh", ["Editor"] = "PredefinedList", ["Position"] = "1" },
                    ["TextFieldPredefinedListEditorSettings"] = new JsonObject { ["Options"] = Options(OrchardEnvelope.Visibilities) },
                },
            },
            new JsonObject
            {
                ["FieldName"] = "TextField",
                ["Name"] = "Group",
                ["Settings"] = new JsonObject
                {
                    ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = "Kelompok kerja", ["Position"] = "2" },
                },
            }),
    };

    public static JsonObject Described(RecordMember member)
    {
        var settings = new JsonObject { ["DisplayName"] = member.DisplayName };
        if (member.Description is not null) settings["Description"] = member.Description;
        return settings;
    }

    private static JsonObject SettingsOf(RecordMember member, FieldKind kind)
    {
        var settings = new JsonObject();
        if (member.IsRequired) settings["Required"] = true;
        if (kind is FieldKind.Text) AddLengths(settings, member);
        if (kind is FieldKind.Choices) settings["Options"] = Options(Enum.GetNames(member.ValueType));
        if (kind is FieldKind.Whole or FieldKind.Decimal) AddNumbers(settings, member, kind);
        if (member.Reference is not null || member.IsMedia) settings["Multiple"] = member.IsList;
        if (member.Reference is { } reference) AddPickable(settings, reference);
        return settings;
    }

    private static void AddLengths(JsonObject settings, RecordMember member)
    {
        var longest = member.Rules.Select(rule => rule switch
        {
            MaxLengthAttribute length => length.Length,
            StringLengthAttribute length => length.MaximumLength,
            _ => 0,
        }).DefaultIfEmpty(0).Max();
        if (longest > 0) settings["MaxLength"] = longest;
    }

    private static void AddNumbers(JsonObject settings, RecordMember member, FieldKind kind)
    {
        settings["Scale"] = kind is FieldKind.Whole ? 0 : FractionDigits;
        if (member.Rules.OfType<RangeAttribute>().FirstOrDefault() is not { } range) return;
        settings["Minimum"] = Convert.ToDecimal(range.Minimum, CultureInfo.InvariantCulture);
        settings["Maximum"] = Convert.ToDecimal(range.Maximum, CultureInfo.InvariantCulture);
    }

    private static void AddPickable(JsonObject settings, ReferenceAttribute reference)
    {
        if (reference.ContentTypes.Count == 0) settings["DisplayAllContentTypes"] = true;
        settings["DisplayedContentTypes"] = new JsonArray([.. reference.ContentTypes.Select(type => (JsonNode?)JsonValue.Create(type))]);
    }

    private static JsonArray Options(IEnumerable<string> names) =>
        new([.. names.Select(name => (JsonNode?)new JsonObject { ["name"] = name, ["value"] = name })]);
}
