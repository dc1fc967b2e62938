using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace ForumLks.Text;

/// <summary>Turns what people write into HTML that is safe to put on a page, whatever they wrote.</summary>
/// <remarks>
/// Raw HTML is shown as text. Links lead only to http, https, mailto, tel or a place on this site; images come only from <c>/media/</c>.
/// Text built to exhaust the parser (deep nesting, thousands of brackets, giant tables) is shown as plain text with a note. Never throws on
/// content.
/// </remarks>
public static class MarkdownText
{
    /// <summary>The safe HTML of a Markdown text; empty for null or blank text.</summary>
    public static string ToHtml(string? markdown, MarkdownOptions? options = null) => Render(markdown, options).Html;

    /// <summary>The safe HTML together with a note for the author when the text was too long or too tangled.</summary>
    public static RenderedMarkdown Render(string? markdown, MarkdownOptions? options = null)
    {
        options ??= MarkdownOptions.Default;
        if (string.IsNullOrWhiteSpace(markdown))
            return new RenderedMarkdown("", null);

        if (markdown.Length > options.MaxLength)
            return PlainFallback.Render(PlainFallback.Cut(markdown, options.MaxLength), MarkdownRefusal.TooLong(options.MaxLength));

        var parsed = MarkdownParsing.Parse(markdown, options.KeepLineBreaks);
        return parsed.Document is { } document
            ? new RenderedMarkdown(Write(document, options), null)
            : PlainFallback.Render(markdown, parsed.Refusal!);
    }

    private static string Write(MarkdownDocument document, MarkdownOptions options)
    {
        SafeTree.Apply(document, options);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        MarkdownParsing.Pipeline(options.KeepLineBreaks).Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new ScrollableTableRenderer());
        if (options.Pictures is { Count: > 0 } pictures)
        {
            renderer.ObjectRenderers.Insert(0, new FigureRenderer(pictures, renderer.ObjectRenderers.FindExact<ParagraphRenderer>()!));
            renderer.ObjectRenderers.Insert(0, new PictureRenderer(pictures, renderer.ObjectRenderers.FindExact<LinkInlineRenderer>()!));
        }

        renderer.Render(document);
        return writer.ToString();
    }
}
