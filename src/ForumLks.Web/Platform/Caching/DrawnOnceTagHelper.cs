using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ForumLks.Web.Platform.Caching;

/// <summary>
/// A part of a page that shows one answer of <see cref="QueryCache"/> and nothing else: drawn once, and kept as long as that answer is. Nothing
/// in it depends on who reads, on their settings or on what stands above it, and an answer is drawn so in one place only.
/// </summary>
[HtmlTargetElement("drawn-once", Attributes = "of")]
public sealed class DrawnOnceTagHelper(HtmlEncoder encoder) : TagHelper
{
    private static readonly ConditionalWeakTable<object, HtmlString> Drawn = [];

    /// <summary>The very object that the cache gave.</summary>
    public object Of { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (!Drawn.TryGetValue(Of, out var html))
        {
            html = new HtmlString((await output.GetChildContentAsync(useCachedResult: false, encoder)).GetContent(encoder));
            Drawn.AddOrUpdate(Of, html);
        }

        output.Content.SetHtmlContent(html);
    }
}
