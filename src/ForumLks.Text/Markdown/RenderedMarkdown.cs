namespace ForumLks.Text;

/// <summary>HTML made from a person's Markdown.</summary>
/// <param name="Html">Safe HTML fragment; when there is a note, it begins with that note.</param>
/// <param name="Note">Null when everything was read as Markdown; otherwise an Indonesian sentence that says what was not, and why.</param>
public sealed record RenderedMarkdown(string Html, string? Note);
