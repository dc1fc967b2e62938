using ForumLks.Text;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
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

    /// <summary>In the address: the one picture that a reader who saves data asked for.</summary>
    private const string ShownPicture = "gambar";

    public string? Text { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var known = Lean(await pictures.In(Text, http.Reader, http.RequestAborted), http.Request);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prose");
        output.Content.SetHtmlContent(new HtmlString(await files.Behind(MarkdownText.ToHtml(Text, MarkdownOptions.Default with { Pictures = known }), http.RequestAborted)));
        if (known.Values.FirstOrDefault(p => p.ShareAddress is not null) is { } shown)
        {
            http.Items[ShareImage] ??= shown.ShareAddress;
        }
    }

    /// <summary>For readers who save data every picture is a link to this page with that one picture.</summary>
    private static IReadOnlyDictionary<string, TextPicture> Lean(IReadOnlyDictionary<string, TextPicture> known, HttpRequest request)
    {
        if (known.Count == 0 || !Appearance.Of(request).IsLean)
        {
            return known;
        }

        var query = request.Query.Where(q => q.Key != ShownPicture).Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString())).ToList();
        return known.ToDictionary(
            p => p.Key,
            p => p.Key == request.Query[ShownPicture] ? p.Value with { Placeholder = null } : p.Value with { ShownAt = request.Path + QueryString.Create([.. query, new(ShownPicture, p.Key)]) });
    }
}
