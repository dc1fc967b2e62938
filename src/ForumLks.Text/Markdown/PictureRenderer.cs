using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ForumLks.Text;

/// <summary>A picture that stands alone in its paragraph becomes a figure with its caption.</summary>
internal sealed class FigureRenderer(IReadOnlyDictionary<string, TextPicture> pictures, ParagraphRenderer otherwise) : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (Lonely(paragraph) is not { } image || !pictures.TryGetValue(image.Url ?? "", out var picture))
        {
            otherwise.Write(renderer, paragraph);
            return;
        }

        renderer.EnsureLine();
        if (picture.IsHidden)
        {
            renderer.WriteLine($"<p class=\"gone\">{PictureRenderer.Gone}</p>");
            return;
        }

        renderer.Write("<figure class=\"photo\">");
        PictureRenderer.WriteImage(renderer, image, picture);
        if (picture.Caption is { } caption)
            renderer.Write("<figcaption>").WriteEscape(caption).Write("</figcaption>");
        if (picture.Note is { } note)
            renderer.Write("<p class=\"note\" role=\"note\">").WriteEscape(note).Write("</p>");
        renderer.WriteLine("</figure>");
    }

    private static LinkInline? Lonely(ParagraphBlock paragraph) =>
        paragraph.Inline is { } inline && inline.FirstChild is LinkInline { IsImage: true } image && image == inline.LastChild ? image : null;
}

/// <summary>A picture in several widths, with the place it will take and what is seen there meanwhile.</summary>
internal sealed class PictureRenderer(IReadOnlyDictionary<string, TextPicture> pictures, LinkInlineRenderer otherwise) : HtmlObjectRenderer<LinkInline>
{
    public const string Gone = "Foto ini tidak ditampilkan.";

    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (!link.IsImage || !renderer.EnableHtmlForInline || !pictures.TryGetValue(link.Url ?? "", out var picture))
            otherwise.Write(renderer, link);
        else if (picture.IsHidden)
            renderer.Write($"<em>{Gone}</em>");
        else
            WriteImage(renderer, link, picture);
    }

    public static void WriteImage(HtmlRenderer renderer, LinkInline image, TextPicture picture)
    {
        if (picture.ShownAt is { } address)
        {
            WriteLink(renderer, image, picture, address);
            return;
        }

        var size = $" width=\"{picture.Width}\" height=\"{picture.Height}\"";
        renderer.Write("<span class=\"frame\">");
        if (picture.Placeholder is { Length: > 0 } placeholder)
            renderer.Write("<img class=\"blur\" alt=\"\" src=\"").WriteEscapeUrl(placeholder).Write($"\"{size}>");
        renderer.Write("<img src=\"").WriteEscapeUrl(image.Url).Write("\" srcset=\"");
        for (var i = 0; i < picture.Widths.Count; i++)
            renderer.Write(i == 0 ? "" : ", ").WriteEscapeUrl(image.Url).Write($"?lebar={picture.Widths[i]} {picture.Widths[i]}w");
        renderer.Write($"\" sizes=\"(min-width: 48em) 42em, 100vw\"{size} loading=\"lazy\" decoding=\"async\" alt=\"");
        WriteAlt(renderer, image, picture);
        renderer.Write("\"></span>");
    }

    private static void WriteLink(HtmlRenderer renderer, LinkInline image, TextPicture picture, string address)
    {
        renderer.Write("<a class=\"unshown\" rel=\"nofollow\" href=\"").WriteEscape(address).Write("\">Tampilkan gambar: ");
        WriteAlt(renderer, image, picture);
        renderer.Write(picture.Bytes > 0 ? $" <small>({IndonesianNumber.FileSize(picture.Bytes)})</small></a>" : "</a>");
    }

    private static void WriteAlt(HtmlRenderer renderer, LinkInline image, TextPicture picture)
    {
        if (image.FirstChild is null)
        {
            renderer.WriteEscape(picture.Alt);
            return;
        }

        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(image);
        renderer.EnableHtmlForInline = true;
    }
}
