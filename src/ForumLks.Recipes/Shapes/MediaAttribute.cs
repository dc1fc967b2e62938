namespace ForumLks.Recipes;

/// <summary>Marks a string or list of strings that holds paths of uploaded files; in Orchard a MediaField.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MediaAttribute : Attribute;
