using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace ForumLks.Text;

/// <summary>The one place where Markdig reads: which extensions are on, and what is refused before and after parsing.</summary>
internal static class MarkdownParsing
{
    private static readonly MarkdownPipeline SoftBreaks = Configure().Build();
    private static readonly MarkdownPipeline HardBreaks = Configure().UseSoftlineBreakAsHardlineBreak().Build();

    public static MarkdownPipeline Pipeline(bool keepLineBreaks) => keepLineBreaks ? HardBreaks : SoftBreaks;

    public static (MarkdownDocument? Document, string? Refusal) Parse(string markdown, bool keepLineBreaks)
    {
        if (MarkdownBomb.Find(markdown) is { } bomb)
            return (null, bomb);

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Pipeline(keepLineBreaks));
        }
        catch (ArgumentException)
        {
            // Markdig has no other way to say that its own depth limit (128) was passed; the text itself is never a bad argument.
            return (null, MarkdownRefusal.TooDeep);
        }

        return MarkdownBomb.Find(document) is { } late ? (null, late) : (document, null);
    }

    private static MarkdownPipelineBuilder Configure() => new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
}
