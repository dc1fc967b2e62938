namespace ForumLks.Recipes;

/// <summary>
/// Binds a JSON object of a step to a record by reflection: properties in any case, lists, nested records, and the validation attributes
/// of System.ComponentModel.DataAnnotations, every problem with its line. Records need settable or init properties and a parameterless
/// constructor. A property of type <see cref="RecipePosition"/> receives the object's place, one of type <see cref="RecipeNode"/> the
/// value as it stands.
/// </summary>
public static class RecipeBinding
{
    /// <summary>The record; members that could not be read keep the value the record gives them.</summary>
    /// <param name="node">The object.</param>
    /// <param name="problems">Receives missing and unknown members, wrong types and broken rules.</param>
    /// <param name="ignored">Properties of the object that are not the record's concern.</param>
    /// <exception cref="NotSupportedException">The record has a property of a type that cannot be bound.</exception>
    public static T Read<T>(RecipeNode node, RecipeProblems problems, params IReadOnlyCollection<string> ignored)
        where T : class, new() => (T)Read(typeof(T), node, problems, ignored);

    private static object Read(Type type, RecipeNode node, RecipeProblems problems, IReadOnlyCollection<string> ignored)
    {
        var shape = RecordShape.Of(type);
        var record = shape.New();
        if (node.Kind != RecipeNodeKind.Object)
        {
            problems.Add(node, $"Di sini harus ada objek {{ … }}, bukan {node.Kind.InIndonesian()}.");
            return record;
        }

        var before = problems.Errors.Count;
        foreach (var member in shape.Members) ReadMember(member, record, node, problems);
        ReportUnknown(shape, node, problems, ignored);
        if (problems.Errors.Count == before)
            RecordRules.Check(record, name => node.FindIgnoringCase(name)?.Position, node.Position, problems);
        return record;
    }

    private static void ReadMember(RecordMember member, object record, RecipeNode node, RecipeProblems problems)
    {
        if (member.ValueType == typeof(RecipePosition))
        {
            member.Set(record, node.Position);
            return;
        }

        var given = node.FindIgnoringCase(member.Name);
        if (given is null or { Kind: RecipeNodeKind.Null })
        {
            if (member.IsRequired) problems.Add(given ?? node, MemberRules.Missing(member.Name));
            return;
        }

        var value = member.IsList ? ReadList(member, given, problems) : ReadOne(member, given, problems);
        if (value is null) return;
        member.Set(record, value);
        MemberRules.Check(member, value, record, given.Position, member.Name, problems);
    }

    private static System.Collections.IList? ReadList(RecordMember member, RecipeNode given, RecipeProblems problems)
    {
        if (given.Kind != RecipeNodeKind.Array)
        {
            problems.Add(given, $"\"{member.Name}\" harus daftar [ … ], bukan {given.Kind.InIndonesian()}.");
            return null;
        }

        var list = member.NewList();
        foreach (var item in given.Items)
            if (ReadOne(member, item, problems) is { } value) list.Add(value);
        return list;
    }

    private static object? ReadOne(RecordMember member, RecipeNode given, RecipeProblems problems)
    {
        if (member.ValueType == typeof(RecipeNode)) return given;
        return ScalarReader.CanRead(member.ValueType)
            ? ScalarReader.Read(member.ValueType, given, member.Name, problems)
            : Read(member.ValueType, given, problems, []);
    }

    private static void ReportUnknown(RecordShape shape, RecipeNode node, RecipeProblems problems, IReadOnlyCollection<string> ignored)
    {
        var known = shape.Members.Where(member => member.ValueType != typeof(RecipePosition)).Select(member => member.Name).ToList();
        foreach (var property in node.Properties)
        {
            if (known.Concat(ignored).Contains(property.Name, StringComparer.OrdinalIgnoreCase)) continue;
            problems.Add(property.Position, $"\"{property.Name}\" tidak dikenal di sini.{Suggestion.For(property.Name, known)}");
        }
    }
}
