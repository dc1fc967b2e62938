using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace ForumLks.Browser.Support;

/// <summary>Screenshots of pages as files, and a contact sheet to look at them side by side.</summary>
public sealed class Shots(string folder)
{
    private readonly StringBuilder _rows = new();

    public string Sheet => Path.Combine(folder, "index.html");

    public async Task Take(Visitor visitor, string address, string look)
    {
        await visitor.Open(address);
        var file = $"{look}{NameOf(address)}.png";
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), FullPage = true, Animations = ScreenshotAnimations.Disabled });
        _rows.Append($"<figure><a href=\"{file}\"><img src=\"{file}\" loading=\"lazy\" width=\"220\" alt=\"\"></a><figcaption>{WebUtility.HtmlEncode(address)}<br>{look}</figcaption></figure>\n");
    }

    public Task Close() => File.WriteAllTextAsync(Sheet,
        $"<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>ForumLKS, every page</title><style>body{{font:14px sans-serif;columns:240px;background:#eee}}figure{{break-inside:avoid;margin:0 0 1em}}img{{display:block;max-height:480px;object-fit:cover;object-position:top}}</style>\n{_rows}</html>\n");

    private static string NameOf(string address) => string.Concat(address.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).TrimEnd('-') is { Length: > 0 } name ? name : "-beranda";
}
