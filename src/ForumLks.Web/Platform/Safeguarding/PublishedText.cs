using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>
/// An entity beside content items whose words others than their writer will read: a comment, an answer, a proof. Implementing it is all a feature
/// has to do: each save is examined, and what is found is shown to the writer with its choices and all they typed (<see cref="GateFilter"/>).
/// </summary>
public interface IPublishesText
{
    /// <summary>Its words as they stand now; null while nobody but the writer can read them.</summary>
    PublishedText? Published { get; }
}

/// <param name="Visibility">Who will be able to read it at the most; where it depends on something else, <see cref="Visibility.Public"/>.</param>
public sealed record PublishedText(Visibility Visibility, params NamedText[] Texts)
{
    /// <summary>A second person reads what tells of a client before others do; where nobody does, such a story is held back altogether.</summary>
    public bool HasSecondPerson { get; init; }

    public static PublishedText Public(params NamedText[] texts) => new(Visibility.Public, texts);
}

/// <param name="Label">As the form calls the field.</param>
public sealed record NamedText(string Label, string? Text);

/// <summary>A field of a content record that is meant to be found: an office's telephone, a public address. The gate passes it by.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotPersonalAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}

/// <summary>A page that posts but whose words reach no other reader, or none that a gate could help; the reason stands beside it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UngatedAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
