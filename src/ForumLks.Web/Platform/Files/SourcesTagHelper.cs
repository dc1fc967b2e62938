using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ForumLks.Web.Platform.Files;

/// <summary>A list of sources says of each file that it links to what it is and how large.</summary>
[HtmlTargetElement("ul", Attributes = "[class=sources]")]
public sealed class SourcesTagHelper(FileWords words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Content.SetHtmlContent(await words.Behind((await output.GetChildContentAsync()).GetContent(), ViewContext.HttpContext.RequestAborted));
}
