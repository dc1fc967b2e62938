using System.Text;

namespace ForumLks.Text;

/// <summary>Collects changes and joins neighbours of one kind.</summary>
internal sealed class ChangeList
{
    private readonly List<TextChange> changes = [];
    private readonly StringBuilder open = new();
    private ChangeKind kind;

    public IReadOnlyList<TextChange> Merged
    {
        get
        {
            Close();
            return changes;
        }
    }

    public void Add(ChangeKind next, string text)
    {
        if (text.Length == 0)
            return;
        if (next != kind)
            Close();
        kind = next;
        open.Append(text);
    }

    private void Close()
    {
        if (open.Length > 0)
            changes.Add(new TextChange(kind, open.ToString()));
        open.Clear();
    }
}
