using System.Net;
using System.Text;

namespace ForumLks.Text;

/// <summary>Shows text as it was typed, with a note in front, when it is not read as Markdown.</summary>
internal static class PlainFallback
{
    public static RenderedMarkdown Render(string text, string note)
    {
        var html = new StringBuilder()
            .Append("<p class=\"note\" role=\"note\">").Append(WebUtility.HtmlEncode(note)).Append("</p>\n")
            .Append("<div class=\"plain-text\">");
        foreach (var line in text.AsSpan().EnumerateLines())
            html.Append(WebUtility.HtmlEncode(line.ToString())).Append("<br />\n");
        return new RenderedMarkdown(html.Append("</div>\n").ToString(), note);
    }

    public static string Cut(string text, int length) =>
        // Half a surrogate pair would not survive UTF-8.
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
