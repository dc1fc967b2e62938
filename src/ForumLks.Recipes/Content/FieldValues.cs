using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ForumLks.Recipes;

/// <summary>The value of one field, both ways.</summary>
internal static class FieldValues
{
    public static object? Read(RecordMember member, FieldKind kind, RecipeNode value, string label, RecipeProblems problems) => kind switch
    {
        FieldKind.Reference or FieldKind.Medium => ReadOnly(member, kind, value, label, problems),
        _ when ContentFields.HoldsMany(kind) => ReadMany(member, kind, value, label, problems),
        _ => ScalarReader.Read(member.ValueType, value, label, problems),
    };

    public static JsonNode? Write(FieldKind kind, object value) => kind switch
    {
        FieldKind.Text => JsonValue.Create((string)value),
        FieldKind.Choice => JsonValue.Create(value.ToString()),
        FieldKind.Whole => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        FieldKind.Decimal => value is double number ? JsonValue.Create(number) : JsonValue.Create((decimal)value),
        FieldKind.Boolean => JsonValue.Create((bool)value),
        FieldKind.Date => JsonValue.Create(((DateOnly)value).ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)),
        FieldKind.Moment => JsonValue.Create(OrchardTime.Write((DateTimeOffset)value)),
        FieldKind.Time => JsonValue.Create(((TimeOnly)value).ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
        FieldKind.Reference or FieldKind.Medium => new JsonArray(JsonValue.Create((string)value)),
        _ => new JsonArray([.. ((IEnumerable)value).Cast<object>().Select(item => (JsonNode?)JsonValue.Create(item.ToString()))]),
    };

    // Orchard keeps a list even where only one is allowed.
    private static object? ReadOnly(RecordMember member, FieldKind kind, RecipeNode value, string label, RecipeProblems problems)
    {
        var list = ReadMany(member, kind, value, label, problems);
        if (list is not { Count: > 1 }) return list?.Cast<object>().FirstOrDefault();
        problems.Add(value, $"\"{label}\" hanya boleh berisi satu; ini {list.Count}.");
        return null;
    }

    private static List<object>? ReadItems(RecordMember member, FieldKind kind, RecipeNode value, string label, RecipeProblems problems)
    {
        if (value.Kind != RecipeNodeKind.Array)
        {
            problems.Add(value, $"\"{label}\" harus daftar [ … ], bukan {value.Kind.InIndonesian()}.");
            return null;
        }

        var items = value.Items.Select(item => (item, read: ScalarReader.Read(member.ValueType, item, label, problems)));
        return [.. items.Where(pair => pair.read is not null && IsFit(kind, pair.item, label, problems)).Select(pair => pair.read!)];
    }

    private static IList? ReadMany(RecordMember member, FieldKind kind, RecipeNode value, string label, RecipeProblems problems)
    {
        if (ReadItems(member, kind, value, label, problems) is not { } items) return null;
        if (!member.IsList) return items;
        var list = member.NewList();
        foreach (var item in items) list.Add(item);
        return list;
    }

    private static bool IsFit(FieldKind kind, RecipeNode item, string label, RecipeProblems problems)
    {
        if (kind is FieldKind.Reference or FieldKind.References && item.Text.Length is 0 or > OrchardId.Length)
        {
            problems.Add(item, $"\"{label}\" harus berisi ContentItemId (paling banyak {OrchardId.Length} karakter).");
            return false;
        }

        if (kind is FieldKind.Medium or FieldKind.Media && (item.Text.Length == 0 || item.Text.Split('/', '\\').Contains("..")))
        {
            problems.Add(item, $"\"{label}\" harus jalur file di media, tanpa \"..\".");
            return false;
        }

        return true;
    }
}
