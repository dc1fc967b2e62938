using System.ComponentModel.DataAnnotations;

namespace ForumLks.Recipes;

/// <summary>The greatest length of every text in a list. <c>[MaxLength]</c> on a list counts its items.</summary>
/// <param name="length">Length in UTF-16 units, as <c>[MaxLength]</c> counts.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EachMaxLengthAttribute(int length) : ValidationAttribute
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length { get; } = length;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is not IEnumerable<string?> texts || texts.All(text => text is null || text.Length <= Length);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        ErrorMessage is null ? $"\"{name}\" paling banyak {Length} karakter per butir." : base.FormatErrorMessage(name);
}
