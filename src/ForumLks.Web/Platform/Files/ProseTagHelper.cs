using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ForumLks.Web.Platform.Files;

/// <summary>
/// Says kind, size and pages behind every link to a kept file, wherever somebody's text or list of sources is shown: a reader on a phone
/// decides before downloading. It asks for facts only where there is such a link.
/// </summary>
[HtmlTargetElement("div", Attributes = "[class=prose]")]
[HtmlTargetElement("ul", Attributes = "[class=sources]")]
public sealed partial class ProseTagHelper(IFiles files) : TagHelper
{
    private const int MostFiles = 60;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var html = (await output.GetChildContentAsync()).GetContent();
        var paths = FileLink().Matches(html).Select(PathOf).Distinct().Take(MostFiles).ToList();
        if (paths.Count == 0)
        {
            return;
        }

        var facts = (await files.Facts(paths, ViewContext.HttpContext.RequestAborted)).ToDictionary(f => f.Path);
        output.Content.SetHtmlContent(FileLink().Replace(
            html,
            link => facts.TryGetValue(PathOf(link), out var file) ? $"{link.Value} <small>({HtmlEncoder.Default.Encode(file.Words)})</small>" : link.Value));
    }

    private static string PathOf(Match link) => link.Groups["path"].Value;

    [GeneratedRegex("""<a\s[^>]*?href="/media/(?<path>[A-Za-z0-9._/-]+)(?:\?[^"]*)?"[^>]*>.*?</a>""", RegexOptions.Singleline, 1000)]
    private static partial Regex FileLink();
}
