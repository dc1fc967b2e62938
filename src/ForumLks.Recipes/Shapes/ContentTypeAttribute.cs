namespace ForumLks.Recipes;

/// <summary>Names the Orchard content type of a record. Without it the type is the record's name, a trailing "Content" left out.</summary>
/// <param name="name">The technical name, for example MeetingReport.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContentTypeAttribute(string name) : Attribute
{
    /// <summary>The technical name.</summary>
    public string Name { get; } = name;

    /// <summary>The name shown to people; the technical name when left out.</summary>
    public string? DisplayName { get; init; }

    /// <summary>First part of the path of new items, for example <c>rakor</c>; none when left out.</summary>
    public string? Path { get; init; }
}
