namespace ForumLks.Text;

/// <summary>What became of a piece of text.</summary>
public enum ChangeKind
{
    /// <summary>In both texts.</summary>
    Kept,

    /// <summary>Only in the new text.</summary>
    Added,

    /// <summary>Only in the old text.</summary>
    Removed,
}

/// <summary>A piece of text and what became of it.</summary>
public readonly record struct TextChange(ChangeKind Kind, string Text);

/// <summary>Compares two versions of a text for people: by line first, then by word within the lines that changed.</summary>
public static class TextDifference
{
    /// <summary>
    /// The pieces in reading order: kept and removed pieces together are the old text, kept and added ones the new. Work is bounded: texts
    /// that
    /// differ in more places than a person would read are shown as removed and added in larger pieces.
    /// </summary>
    public static IReadOnlyList<TextChange> Between(string? old, string? @new)
    {
        var changes = new ChangeList();
        foreach (var change in Edits.Between(Pieces.Lines(old ?? ""), Pieces.Lines(@new ?? "")))
            if (change.Kept is { } kept)
                changes.Add(ChangeKind.Kept, kept);
            else
                AddWords(changes, change);
        return changes.Merged;
    }

    private static void AddWords(ChangeList changes, Edit lines)
    {
        var old = Pieces.Words(string.Concat(lines.Removed.AsSpan()));
        var @new = Pieces.Words(string.Concat(lines.Added.AsSpan()));
        foreach (var change in Edits.Between(old, @new))
            if (change.Kept is { } kept)
            {
                changes.Add(ChangeKind.Kept, kept);
            }
            else
            {
                changes.Add(ChangeKind.Removed, string.Concat(change.Removed.AsSpan()));
                changes.Add(ChangeKind.Added, string.Concat(change.Added.AsSpan()));
            }
    }
}
