using System.Diagnostics.CodeAnalysis;

namespace ForumLks.Media;

/// <summary>What a file is by its content, and whether the forum takes it.</summary>
/// <param name="Kind">The kind found in the content; the name never decides, except between text and CSV.</param>
/// <param name="Refusal">Null when the file is taken; otherwise an Indonesian sentence that says why not.</param>
public sealed record SniffedFile(FileKind Kind, string? Refusal)
{
    /// <summary>True when nothing speaks against the file.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Refusal is null;
}
