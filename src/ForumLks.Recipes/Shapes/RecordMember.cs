using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ForumLks.Recipes;

/// <summary>One settable property of a record, with what reflection says about it looked up once.</summary>
internal sealed class RecordMember
{
    // Left out, these would be the first of January of the year 1, or midnight, which nobody means.
    private static readonly Type[] NeedsValue = [typeof(DateOnly), typeof(DateTimeOffset), typeof(TimeOnly)];

    private readonly PropertyInfo property;

    public RecordMember(PropertyInfo property)
    {
        this.property = property;
        Rules = [.. property.GetCustomAttributes<ValidationAttribute>(inherit: true)];
        Reference = property.GetCustomAttribute<ReferenceAttribute>();
        IsMedia = property.IsDefined(typeof(MediaAttribute));
        IsRequired = Rules.Any(rule => rule is RequiredAttribute)
            || property.IsDefined(typeof(RequiredMemberAttribute))
            || NeedsValue.Contains(property.PropertyType);
        DisplayName = property.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? property.Name;
        Description = property.GetCustomAttribute<DisplayAttribute>()?.GetDescription();
        ElementType = ListElement(property.PropertyType);
        ValueType = Bare(ElementType ?? property.PropertyType);
    }

    public string Name => property.Name;

    public string DisplayName { get; }

    public string? Description { get; }

    public bool IsRequired { get; }

    public bool IsMedia { get; }

    public ReferenceAttribute? Reference { get; }

    public IReadOnlyList<ValidationAttribute> Rules { get; }

    public bool IsList => ElementType is not null;

    /// <summary>The type of one value, without its nullability: of the property, or of the items of a list.</summary>
    public Type ValueType { get; }

    public Type DeclaringType => property.DeclaringType!;

    private Type? ElementType { get; }

    public object? Get(object record) => property.GetValue(record);

    public void Set(object record, object? value) => property.SetValue(record, value);

    /// <summary>An empty list of the member's element type, which a List, IList or IReadOnlyList property takes.</summary>
    public IList NewList() => (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(ElementType!))!;

    private static Type? ListElement(Type type)
    {
        if (type.GenericTypeArguments is not [var element]) return null;
        return type.IsAssignableFrom(typeof(List<>).MakeGenericType(element)) ? element : null;
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
