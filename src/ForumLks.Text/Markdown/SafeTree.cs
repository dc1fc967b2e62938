using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ForumLks.Text;

/// <summary>
/// Makes a parsed document safe before it is written: headings take their place below the page title, links and images are judged.
/// </summary>
internal static class SafeTree
{
    private const string Rel = "nofollow ugc noopener";

    public static void Apply(MarkdownDocument document, MarkdownOptions options)
    {
        // A list, because judging a link may take it out of the tree being walked.
        foreach (var node in document.Descendants().ToList())
            switch (node)
            {
                case HeadingBlock heading:
                    heading.Level = Math.Clamp(heading.Level + options.HeadingBase - 1, 1, 6);
                    break;
                case LinkInline { IsImage: true } image:
                    JudgeImage(image, options);
                    break;
                case LinkInline link:
                    JudgeLink(link, options);
                    break;
                case AutolinkInline autolink:
                    JudgeAutolink(autolink, options);
                    break;
            }
    }

    private static void JudgeImage(LinkInline image, MarkdownOptions options)
    {
        image.GetDynamicUrl = null;
        if (LinkPolicy.IsOwnImage(image.Url))
        {
            image.GetAttributes().AddProperty("loading", "lazy");
            return;
        }

        // A picture from elsewhere would tell that place who reads here; a link leaves the choice to the reader.
        image.IsImage = false;
        if (image.FirstChild is null)
            image.AppendChild(new LiteralInline(image.Url ?? ""));
        JudgeLink(image, options);
    }

    private static void JudgeLink(LinkInline link, MarkdownOptions options)
    {
        link.GetDynamicUrl = null;
        var target = LinkPolicy.Judge(link.Url, options.OwnHosts);
        if (target == LinkTarget.Refused || IsInsideLink(link))
            Unwrap(link);
        else if (target == LinkTarget.External)
            link.GetAttributes().AddProperty("rel", Rel);
    }

    private static void JudgeAutolink(AutolinkInline autolink, MarkdownOptions options)
    {
        var target = LinkPolicy.Judge(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, options.OwnHosts);
        if (target == LinkTarget.Refused || IsInsideLink(autolink))
            autolink.ReplaceBy(new LiteralInline(autolink.Url));
        else if (target == LinkTarget.External)
            autolink.GetAttributes().AddProperty("rel", Rel);
    }

    private static bool IsInsideLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
            if (parent is LinkInline { IsImage: false })
                return true;
        return false;
    }

    private static void Unwrap(LinkInline link)
    {
        var words = new ContainerInline();
        link.MoveChildrenAfter(words);
        link.ReplaceBy(words, copyChildren: false);
    }
}
