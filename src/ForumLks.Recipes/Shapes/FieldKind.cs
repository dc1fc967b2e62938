namespace ForumLks.Recipes;

/// <summary>How a member of a record is kept in a content item.</summary>
internal enum FieldKind
{
    Text,
    Choice,
    Texts,
    Choices,
    Whole,
    Decimal,
    Boolean,
    Date,
    Moment,
    Time,
    Reference,
    References,
    Medium,
    Media,
    Bag,
}
