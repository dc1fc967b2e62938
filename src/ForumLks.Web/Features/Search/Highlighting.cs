using System.Text.Encodings.Web;
using ForumLks.Search;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Features.Search;

public static class Highlighting
{
    /// <summary>The text encoded, with what matched inside <c>mark</c>.</summary>
    public static IHtmlContent Html(this HighlightedText text, HtmlEncoder encoder)
    {
        var html = new HtmlContentBuilder();
        foreach (var (piece, marked) in text.Pieces())
        {
            var safe = encoder.Encode(piece);
            html.AppendHtml(marked ? $"<mark>{safe}</mark>" : safe);
        }

        return html;
    }
}
