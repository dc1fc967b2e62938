using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ForumLks.Text;

/// <summary>
/// A table wider than a phone scrolls in its own box, which the keyboard can reach; the page itself never scrolls sideways.
/// </summary>
internal sealed class ScrollableTableRenderer : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer inner = new();

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table-scroll\" role=\"region\" aria-label=\"Tabel\" tabindex=\"0\">");
        inner.Write(renderer, table);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }
}
