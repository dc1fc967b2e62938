namespace ForumLks.Text;

/// <summary>How a person's Markdown becomes HTML.</summary>
/// <param name="HeadingBase">The level (1–6) that a user's <c>#</c> becomes; deeper headings follow and stop at h6. The default leaves h1
/// to the page title.</param>
/// <param name="MaxLength">The longest text, in UTF-16 characters, that is read as Markdown. What lies beyond is not shown.</param>
/// <param name="KeepLineBreaks">True: a line break typed on a phone stays a line break. False: CommonMark's soft break.</param>
/// <param name="OwnHosts">Host names of this site: absolute links to them count as internal and get no <c>rel</c>.</param>
/// <param name="Pictures">What is known of pictures, by their address in the text; the others are written as plain images.</param>
public sealed record MarkdownOptions(
    int HeadingBase = 2,
    int MaxLength = 100_000,
    bool KeepLineBreaks = true,
    IReadOnlyCollection<string>? OwnHosts = null,
    IReadOnlyDictionary<string, TextPicture>? Pictures = null)
{
    /// <summary>The options used when none are given.</summary>
    public static MarkdownOptions Default { get; } = new();
}
