using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ForumLks.Web.Platform.Forms;

/// <summary>
/// Beside a file field: the path of a file that has arrived already, and the script that sends large files in pieces. It stands on pages
/// with such a field only.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,kind", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UploadTagHelper(IFileVersionProvider versions) : TagHelper
{
    private const string Upload = "Placement.Upload";
    private const string UploadPath = "Placement.UploadPath";

    public required ModelExpression For { get; set; }

    public string? Kind { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>After the field itself.</summary>
    public override int Order => 10;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Kind != "file" || For.Name != Upload)
        {
            return;
        }

        output.Attributes.SetAttribute("data-unggah", "");
        if (ViewContext.ViewData.Eval(UploadPath) is string { Length: > 0 } arrived)
        {
            output.PostElement.AppendHtml(Hidden(UploadPath, arrived));
            var line = new TagBuilder("p");
            line.AddCssClass("status done");
            line.InnerHtml.Append($"{System.IO.Path.GetFileName(arrived)} sudah diterima; tidak perlu diunggah lagi.");
            output.PostElement.AppendHtml(line);
        }

        var script = new TagBuilder("script");
        script.Attributes["src"] = versions.AddFileVersionToPath(ViewContext.HttpContext.Request.PathBase, "/unggah.js");
        script.Attributes["defer"] = "defer";
        output.PostElement.AppendHtml(script);
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (input.Attributes["type"], input.Attributes["name"], input.Attributes["value"]) = ("hidden", name, value);
        return input;
    }
}
