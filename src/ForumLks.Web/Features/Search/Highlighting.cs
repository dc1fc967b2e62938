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

    /// <summary>A piece out of a text says so with an ellipsis where it begins or ends inside a sentence.</summary>
    public static IHtmlContent SnippetHtml(this HighlightedText text, HtmlEncoder encoder)
    {
        var html = new HtmlContentBuilder();
        var whole = text.Text.Trim();
        html.AppendHtml(whole.Length > 0 && char.IsLower(whole[0]) ? "… " : "").AppendHtml(text.Html(encoder));
        return html.AppendHtml(whole.Length > 0 && !".!?".Contains(whole[^1]) ? " …" : "");
    }
}
