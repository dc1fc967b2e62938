using System.Collections;

namespace ForumLks.Recipes;

/// <summary>Reads a record out of a content item.</summary>
internal sealed class ContentReader(ContentLayout layout, RecipeNode item, RecipeProblems problems)
{
    private readonly string type = layout.Shape.ContentType;
    private readonly object record = layout.Shape.New();

    public object Read()
    {
        if (item.Kind != RecipeNodeKind.Object)
        {
            problems.Add(item, $"Item konten harus objek {{ … }}, bukan {item.Kind.InIndonesian()}.");
            return record;
        }

        var before = problems.Errors.Count;
        CheckContentType();
        if (layout.Title is { } title) Take(title, PartValue(OrchardNames.TitlePart, "Title") ?? Given(item, "DisplayText"));
        if (layout.Body is { } body) Take(body, PartValue(OrchardNames.MarkdownBodyPart, "Markdown"));
        ReadFields();
        foreach (var bag in layout.Bags) ReadBag(bag);
        new UnknownParts(layout, item, problems).Report();
        if (problems.Errors.Count == before)
            RecordRules.Check(record, name => ContentPlaces.Of(layout, item, name), item.Position, problems);
        return record;
    }

    private void CheckContentType()
    {
        if (Given(item, "ContentType") is not { } given) problems.Add(item, MemberRules.Missing("ContentType"));
        else if (given.Text != type) problems.Add(given, $"Item ini seharusnya ber-\"ContentType\" \"{type}\".");
    }

    private RecipeNode? PartValue(string part, string name) => item.Find(part) is { } found ? Given(found, name) : null;

    private void ReadFields()
    {
        var part = Given(item, type);
        if (part is { Kind: not RecipeNodeKind.Object })
        {
            problems.Add(part, $"\"{type}\" harus objek {{ … }}, bukan {part.Kind.InIndonesian()}.");
            return;
        }

        foreach (var (member, kind) in layout.Fields) ReadField(part, member, kind);
        if (part is not null) ReportUnknownFields(part);
    }

    private void ReadField(RecipeNode? part, RecordMember member, FieldKind kind)
    {
        var field = part is null ? null : Given(part, member.Name);
        var key = ContentFields.KeyOf(kind);
        if (field is not null && (field.Kind != RecipeNodeKind.Object || (field.Properties.Count > 0 && field.Find(key) is null)))
            problems.Add(field, $"\"{Label(member)}\" harus ditulis {{ \"{key}\": … }}.");
        else if ((field is null ? null : Given(field, key)) is not { } value)
            ReportMissing(member, field ?? part ?? item);
        else
            Set(member, FieldValues.Read(member, kind, value, Label(member), problems), value);
    }

    private void Take(RecordMember member, RecipeNode? value)
    {
        if (value is null) ReportMissing(member, item);
        else Set(member, ScalarReader.Read(typeof(string), value, member.Name, problems), value);
    }

    private void ReadBag(RecordMember bag)
    {
        var part = Given(item, bag.Name);
        if (part is null)
        {
            ReportMissing(bag, item);
            return;
        }

        if (Given(part, OrchardNames.ContentItems) is not { Kind: RecipeNodeKind.Array } items)
        {
            problems.Add(part, $"\"{bag.Name}\" harus ditulis {{ \"{OrchardNames.ContentItems}\": [ … ] }}.");
            return;
        }

        Set(bag, ReadItems(bag, items), items);
    }

    private IList ReadItems(RecordMember bag, RecipeNode items)
    {
        var inside = ContentLayout.Inside(bag);
        var list = bag.NewList();
        foreach (var nested in items.Items) list.Add(new ContentReader(inside, nested, problems).Read());
        return list;
    }

    private void Set(RecordMember member, object? value, RecipeNode where)
    {
        if (value is null) return;
        member.Set(record, value);
        MemberRules.Check(member, value, record, where.Position, Label(member), problems);
    }

    private void ReportMissing(RecordMember member, RecipeNode where)
    {
        if (member.IsRequired) problems.Add(where, MemberRules.Missing(Label(member)));
    }

    private void ReportUnknownFields(RecipeNode part)
    {
        var known = layout.Fields.Select(field => field.Member.Name).ToList();
        foreach (var property in part.Properties.Where(property => !known.Contains(property.Name)))
            problems.Add(property.Position, $"\"{type}.{property.Name}\" tidak dikenal.{Suggestion.For(property.Name, known)}");
    }

    private string Label(RecordMember member) => member == layout.Title || member == layout.Body ? member.Name : $"{type}.{member.Name}";

    private static RecipeNode? Given(RecipeNode owner, string name) =>
        owner.Find(name) is { Kind: not RecipeNodeKind.Null } node ? node : null;
}
