namespace ForumLks.Recipes;

/// <summary>Which Orchard field keeps a member, and under which key the value stands in it.</summary>
internal static class ContentFields
{
    public static FieldKind KindOf(RecordMember member)
    {
        var type = member.ValueType;
        if (type == typeof(string)) return TextKind(member);
        if (type.IsEnum) return member.IsList ? FieldKind.Choices : FieldKind.Choice;
        if (member.IsList && type.IsClass) return FieldKind.Bag;
        if (member.IsList) throw Unsupported(member);
        if (type == typeof(int) || type == typeof(long)) return FieldKind.Whole;
        if (type == typeof(decimal) || type == typeof(double)) return FieldKind.Decimal;
        if (type == typeof(bool)) return FieldKind.Boolean;
        if (type == typeof(DateOnly)) return FieldKind.Date;
        if (type == typeof(DateTimeOffset)) return FieldKind.Moment;
        return type == typeof(TimeOnly) ? FieldKind.Time : throw Unsupported(member);
    }

    public static bool HoldsMany(FieldKind kind) => kind is FieldKind.Texts or FieldKind.Choices or FieldKind.References or FieldKind.Media;

    public static string KeyOf(FieldKind kind) => kind switch
    {
        FieldKind.Text or FieldKind.Choice => "Text",
        FieldKind.Texts or FieldKind.Choices => "Values",
        FieldKind.Reference or FieldKind.References => "ContentItemIds",
        FieldKind.Medium or FieldKind.Media => "Paths",
        FieldKind.Bag => OrchardNames.ContentItems,
        _ => "Value",
    };

    public static string OrchardTypeOf(FieldKind kind) => kind switch
    {
        FieldKind.Text or FieldKind.Choice => "TextField",
        FieldKind.Texts or FieldKind.Choices => "MultiTextField",
        FieldKind.Whole or FieldKind.Decimal => "NumericField",
        FieldKind.Boolean => "BooleanField",
        FieldKind.Date => "DateField",
        FieldKind.Moment => "DateTimeField",
        FieldKind.Time => "TimeField",
        FieldKind.Reference or FieldKind.References => "ContentPickerField",
        _ => "MediaField",
    };

    private static FieldKind TextKind(RecordMember member)
    {
        if (member.Reference is not null) return member.IsList ? FieldKind.References : FieldKind.Reference;
        if (member.IsMedia) return member.IsList ? FieldKind.Media : FieldKind.Medium;
        return member.IsList ? FieldKind.Texts : FieldKind.Text;
    }

    private static NotSupportedException Unsupported(RecordMember member) =>
        new($"{member.DeclaringType.Name}.{member.Name} has a type that no Orchard field keeps.");
}
