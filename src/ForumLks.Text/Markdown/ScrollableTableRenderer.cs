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
        AlignByClass(table);
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table-scroll\" role=\"region\" aria-label=\"Tabel\" tabindex=\"0\">");
        inner.Write(renderer, table);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }

    // Markdig would write a style attribute, which the site's content security policy refuses.
    private static void AlignByClass(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
            for (var i = 0; i < row.Count && i < table.ColumnDefinitions.Count; i++)
                if (ClassFor(table.ColumnDefinitions[i].Alignment) is { } name)
                    row[i].GetAttributes().AddClass(name);

        foreach (var column in table.ColumnDefinitions)
            column.Alignment = null;
    }

    private static string? ClassFor(TableColumnAlign? align) => align switch
    {
        TableColumnAlign.Right => "number",
        TableColumnAlign.Center => "middle",
        _ => null,
    };
}
