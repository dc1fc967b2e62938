using System.Collections.Concurrent;
using System.Reflection;

namespace ForumLks.Recipes;

/// <summary>What reflection says about a record, looked up once per type.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = new();

    private RecordShape(Type type)
    {
        if (type.GetConstructor(Type.EmptyTypes) is null)
            throw new NotSupportedException($"{type} needs a public parameterless constructor to be read from a recipe.");
        Type = type;
        var attribute = type.GetCustomAttribute<ContentTypeAttribute>();
        ContentType = attribute?.Name ?? WithoutEnding(type.Name, "Content");
        DisplayName = attribute?.DisplayName ?? ContentType;
        Path = attribute?.Path;
        Members = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Select(property => new RecordMember(property))];
    }

    public Type Type { get; }

    public string ContentType { get; }

    public string DisplayName { get; }

    public string? Path { get; }

    public IReadOnlyList<RecordMember> Members { get; }

    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, key => new RecordShape(key));

    public object New() => Activator.CreateInstance(Type)!;

    private static string WithoutEnding(string name, string ending) =>
        name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
}
