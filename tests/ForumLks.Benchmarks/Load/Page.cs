using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Load;

public enum PageShape
{
    Other,
    List,
    Article,
}

/// <summary>A page that is measured.</summary>
public sealed record Page(string Name, string Path, PageShape Shape = PageShape.Other)
{
    private static readonly string[] Verbs = ["tulis", "unggah", "usul", "ubah", "umpan", "agenda", "baru", "catat"];

    /// <summary>The pages most read; for articles, the first of each list.</summary>
    public static async Task<IReadOnlyList<Page>> Of(Server site)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        return
        [
            new("home", "/"),
            new("spaces", "/ruang"),
            new("space", "/ruang/madiun"),
            new("practices", "/praktik", PageShape.List),
            new("practice", await FirstOf(http, "/praktik"), PageShape.Article),
            new("rakor", await FirstOf(http, "/rakor"), PageShape.Article),
            new("news", await FirstOf(http, "/berita"), PageShape.Article),
            new("search", "/cari?q=donasi+panti+asuhan", PageShape.List),
        ];
    }

    private static async Task<string> FirstOf(HttpClient http, string list)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(list));
        return page.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).FirstOrDefault(href => IsItem(href, list))
            ?? throw new CannotMeasure($"{list} shows no item.");
    }

    private static bool IsItem(string href, string list) =>
        href.StartsWith(list + "/", StringComparison.Ordinal) && href[(list.Length + 1)..] is var slug && slug.Length > 0
        && !slug.AsSpan().ContainsAny("/?#.") && !Verbs.Contains(slug);
}
