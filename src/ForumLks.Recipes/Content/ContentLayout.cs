using System.Collections.Concurrent;

namespace ForumLks.Recipes;

/// <summary>Which members of a record go where in a content item.</summary>
internal sealed class ContentLayout
{
    private static readonly ConcurrentDictionary<Type, ContentLayout> InsideBags = new();

    /// <param name="shape">The record.</param>
    /// <param name="isItem">True for an item of its own, whose Title and Body have parts; false for one inside a bag.</param>
    public ContentLayout(RecordShape shape, bool isItem)
    {
        Shape = shape;
        Title = isItem ? Plain(shape, "Title") : null;
        Body = isItem ? Plain(shape, "Body") : null;
        var rest = shape.Members.Where(member => member != Title && member != Body).ToList();
        Bags = [.. rest.Where(member => ContentFields.KindOf(member) == FieldKind.Bag)];
        Fields = [.. rest.Except(Bags).Select(member => (member, ContentFields.KindOf(member)))];
        if (Bags.FirstOrDefault(bag => bag.Name == shape.ContentType || OrchardNames.Envelope.Contains(bag.Name)) is { } clash)
            throw new NotSupportedException($"{shape.Type.Name}.{clash.Name} has the name of another part of the item.");
    }

    public RecordShape Shape { get; }

    public RecordMember? Title { get; }

    public RecordMember? Body { get; }

    public IReadOnlyList<(RecordMember Member, FieldKind Kind)> Fields { get; }

    public IReadOnlyList<RecordMember> Bags { get; }

    /// <summary>The record inside a bag.</summary>
    public static ContentLayout Inside(RecordMember bag) =>
        InsideBags.GetOrAdd(bag.ValueType, type => new ContentLayout(RecordShape.Of(type), isItem: false));

    private static RecordMember? Plain(RecordShape shape, string name) =>
        shape.Members.FirstOrDefault(member => member.Name == name && !member.IsList && member.ValueType == typeof(string));
}
