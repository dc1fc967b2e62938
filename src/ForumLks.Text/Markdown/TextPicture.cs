namespace ForumLks.Text;

/// <summary>What is known of a picture in a text.</summary>
/// <param name="Width">Width in pixels, so that nothing jumps when it arrives.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Widths">Widths in which <c>?lebar=</c> gives it, ascending.</param>
/// <param name="Placeholder">A <c>data:image/webp</c> address shown until it has arrived; null for none.</param>
/// <param name="Alt">What it shows, where the text does not say it.</param>
/// <param name="Caption">What stands below it.</param>
/// <param name="IsHidden">This reader may not see it: a sentence takes its place.</param>
/// <param name="Note">Said below it to those who decide about it, such as that nobody else sees it.</param>
/// <param name="ShareAddress">Where the picture for shared links is; null where it must not be shared.</param>
public sealed record TextPicture(
    int Width,
    int Height,
    IReadOnlyList<int> Widths,
    string? Placeholder,
    string? Alt,
    string? Caption,
    bool IsHidden,
    string? Note,
    string? ShareAddress)
{
    /// <summary>Bytes of the smallest version that a phone shows; 0 where nobody knows.</summary>
    public long Bytes { get; init; }

    /// <summary>Where a reader who saves data sees this one picture: a link with its size stands in its place. Null shows the picture.</summary>
    public string? ShownAt { get; init; }
}
