using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ForumLks.Web.Platform.Web;

/// <summary>A picture beside a link (<c>loading="lazy"</c>) gives way to its words for readers who save data; the link it stands in still leads to it.</summary>
[HtmlTargetElement("img", Attributes = "loading", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LeanPictureTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Appearance.Of(ViewContext.HttpContext.Request).IsLean)
        {
            return;
        }

        if (output.Attributes["alt"]?.Value?.ToString() is not { Length: > 0 } words)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Content.SetContent(words);
    }
}
