namespace ForumLks.Media;

/// <summary>Text taken out of a document.</summary>
/// <param name="PageCount">Pages, sheets or slides read; null when the kind has none.</param>
/// <param name="Pages">The text in order; never null, empty when none could be taken.</param>
/// <param name="Note">Null when everything was read; otherwise an Indonesian sentence that says what was not, and why.</param>
public sealed record DocumentExtract(int? PageCount, IReadOnlyList<DocumentPage> Pages, string? Note)
{
    /// <summary>Pages without a letter of text: a scan, which only character recognition can read.</summary>
    public bool IsScan { get; init; }

    /// <summary>The text was recognised in pictures of the pages and may be wrong.</summary>
    public bool IsRecognised { get; init; }

    /// <summary>All pages one after another.</summary>
    public string Text => string.Join('\n', Pages.Select(page => page.Text));

    internal static DocumentExtract Nothing(string note) => new(null, [], note);
}

/// <summary>A page, sheet or slide.</summary>
/// <param name="Number">Its number from 1; null when the kind has no pages.</param>
/// <param name="Text">Its text, lines divided by <c>\n</c>, cells by tabs.</param>
public sealed record DocumentPage(int? Number, string Text);
