using ForumLks.Text;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ForumLks.Web.Platform.Forms;

/// <summary>A person's Markdown as safe HTML, with its pictures as this reader may see them and the size of the files it links to: <c>&lt;prose text="@body" /&gt;</c></summary>
[HtmlTargetElement("prose", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProseTagHelper(IPictures pictures, FileWords files) : TagHelper
{
    /// <summary>Under this name the page's head finds what a shared link shows.</summary>
    public const string ShareImage = "ShareImage";

    public string? Text { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var known = await pictures.In(Text, http.Reader, http.RequestAborted);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prose");
        output.Content.SetHtmlContent(new HtmlString(await files.Behind(MarkdownText.ToHtml(Text, MarkdownOptions.Default with { Pictures = known }), http.RequestAborted)));
        if (known.Values.FirstOrDefault(p => p.ShareAddress is not null) is { } shown)
        {
            http.Items[ShareImage] ??= shown.ShareAddress;
        }
    }
}
