namespace ForumLks.Web.Platform.Content;

/// <summary>
/// A content item whose authored part is one record, <typeparamref name="TContent"/>: what a form edits, a revision keeps
/// and a recipe carries. Columns beside it exist only where queries need them.
/// </summary>
public abstract class ContentItem<TContent> : ContentItem, IHasContent
    where TContent : class, IContent, new()
{
    public TContent Content { get; private set; } = new();

    IContent IHasContent.Content => Content;

    void IHasContent.Write(IContent content) => Write((TContent)content);

    public void Write(TContent content)
    {
        content.Tidy();
        OnWriting(Content, content);
        Content = content;
        Describe(content.Title, content.SummaryLine, content.Area, content.TopicName);
        OnWritten(content);
    }

    /// <summary>Where a type carries over what a form cannot say: a new text must not lose it.</summary>
    protected virtual void OnWriting(TContent before, TContent after)
    {
    }

    /// <summary>Where a type fills its own columns from what was written.</summary>
    protected virtual void OnWritten(TContent content)
    {
    }

    public override string SearchText => Content.SearchText();
}

/// <summary>The authored part of an item, seen without its type.</summary>
public interface IHasContent
{
    IContent Content { get; }

    void Write(IContent content);
}

/// <summary>What an author writes; one record per content type.</summary>
public interface IContent
{
    string Title { get; }

    /// <summary>One sentence for lists, search and sharing.</summary>
    string SummaryLine { get; }

    string? Area { get; }

    string? TopicName { get; }

    string SearchText();

    /// <summary>Drops rows left empty and numbers what was left unnumbered, just before it is kept.</summary>
    void Tidy()
    {
    }

    /// <summary>Labelled lines in reading order: the form in which two versions are compared.</summary>
    IEnumerable<ContentLine> Lines();
}

public sealed record ContentLine(string Label, string Text);
