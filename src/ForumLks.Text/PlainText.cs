using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ForumLks.Text;

/// <summary>The words of a Markdown text without its marks: for search, excerpts, e-mail and sharing.</summary>
public static class PlainText
{
    /// <summary>
    /// One line per block and per line break; table cells are divided by " | ". Addresses of links are left out, their words stay.
    /// Text that is refused as Markdown comes back as it was typed; text beyond the default length limit is cut.
    /// </summary>
    public static string FromMarkdown(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return "";

        var limit = MarkdownOptions.Default.MaxLength;
        var text = markdown.Length > limit ? PlainFallback.Cut(markdown, limit) : markdown;
        return MarkdownParsing.Parse(text, keepLineBreaks: true).Document is { } document ? Words(document) : text.Trim();
    }

    private static string Words(MarkdownDocument document)
    {
        var words = new StringBuilder();
        foreach (var node in document.Descendants())
            Append(words, node);
        return words.ToString().Trim();
    }

    private static void Append(StringBuilder words, MarkdownObject node)
    {
        switch (node)
        {
            case TableCell { Parent: TableRow row } cell when row.IndexOf(cell) > 0:
                words.Append(" | ");
                break;
            case ParagraphBlock { Parent: TableCell }:
                break;
            case CodeBlock code:
                NewLine(words).Append(code.Lines.ToString());
                break;
            case LeafBlock or TableRow:
                NewLine(words);
                break;
            case TaskList task:
                words.Append(task.Checked ? "☑" : "☐");
                break;
            case LineBreakInline:
                NewLine(words);
                break;
            case LiteralInline literal:
                words.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                words.Append(code.ContentSpan);
                break;
            case HtmlEntityInline entity:
                words.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline autolink:
                words.Append(autolink.Url);
                break;
        }
    }

    private static StringBuilder NewLine(StringBuilder words) =>
        words.Length == 0 || words[^1] == '\n' ? words : words.Append('\n');
}
