using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ForumLks.Text.Tests;

/// <summary>Reads HTML as a browser does and asserts what may never be in it.</summary>
internal static class SafeHtml
{
    private static readonly HashSet<string> Elements =
    [
        "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "img",
        "table", "thead", "tbody", "tr", "th", "td", "div", "input",
    ];

    private static readonly HashSet<string> Attributes =
        ["href", "title", "rel", "src", "alt", "loading", "class", "start", "type", "checked", "disabled", "role", "aria-label", "tabindex", "colspan"];

    public static IElement Read(string html) => new HtmlParser().ParseDocument("<body>" + html).Body!;

    public static void Assert(string html)
    {
        foreach (var element in Read(html).QuerySelectorAll("*"))
        {
            Xunit.Assert.Contains(element.LocalName, Elements);
            foreach (var attribute in element.Attributes)
                AssertAttribute(attribute);
        }
    }

    private static void AssertAttribute(IAttr attribute)
    {
        Xunit.Assert.Contains(attribute.Name, Attributes);
        if (attribute.Name == "href")
            Xunit.Assert.Matches(@"^(?:https?://|mailto:|tel:|/(?![/\\])|[^:/\\][^:/]*(?:[/?#]|$)|[?#])", Normal(attribute.Value));
        if (attribute.Name == "src")
            Xunit.Assert.StartsWith("/media/", attribute.Value);
    }

    private static string Normal(string url) => new([.. url.Where(c => c > ' ').Select(char.ToLowerInvariant)]);
}
