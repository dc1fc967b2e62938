using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Load;

/// <summary>What a browser with an empty cache fetches to show a page, photos (under /media/) aside.</summary>
/// <param name="Bytes">Over the wire, headers included.</param>
public sealed partial record FirstView(Page Page, int Bytes, int Requests, int ScriptBytes, int Photos)
{
    public static async Task<FirstView> Of(Server site, Page page)
    {
        var html = await Sample.Take(new Uri(site.Address, page.Path), null);
        var wanted = AddressesIn(await new HtmlParser().ParseDocumentAsync(TextOf(html)), html.Address).ToHashSet();
        var parts = new List<Sample> { html };
        foreach (var address in wanted.Where(a => !IsPhoto(a)))
        {
            parts.Add(await Sample.Take(address, null));
        }

        foreach (var address in parts.Where(p => p.MediaType == "text/css").SelectMany(InStyles).Except(wanted).ToList())
        {
            parts.Add(await Sample.Take(address, null));
        }

        return new FirstView(
            page, parts.Sum(p => p.WireBytes), parts.Count, parts.Where(p => p.MediaType?.Contains("javascript", StringComparison.Ordinal) == true).Sum(p => p.WireBytes),
            wanted.Count(IsPhoto));
    }

    private static IEnumerable<Uri> AddressesIn(IDocument page, Uri address) =>
        page.QuerySelectorAll("link[rel~=stylesheet][href], link[rel~=preload][href], link[rel~=modulepreload][href]").Select(e => e.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("link[rel~=icon][href]").Take(1).Select(e => e.GetAttribute("href")))
            .Concat(page.QuerySelectorAll("script[src], img[src]").Select(e => e.GetAttribute("src")))
            .Concat(page.QuerySelectorAll("use[href]").Select(e => e.GetAttribute("href")).Where(href => !href!.StartsWith('#')))
            .Where(href => !href!.StartsWith("data:", StringComparison.Ordinal))
            .Select(href => WithoutFragment(new Uri(address, href)));

    private static IEnumerable<Uri> InStyles(Sample css) => StyleUrl().Matches(TextOf(css))
        .Select(url => url.Groups[1].Value)
        .Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith('#'))
        .Select(url => WithoutFragment(new Uri(css.Address, url)));

    private static Uri WithoutFragment(Uri address) => new(address.GetLeftPart(UriPartial.Query));

    private static bool IsPhoto(Uri address) => address.AbsolutePath.StartsWith("/media/", StringComparison.Ordinal);

    private static string TextOf(Sample sample)
    {
        if (sample.Encoding != "br")
        {
            return Encoding.UTF8.GetString(sample.Body);
        }

        using var plain = new StreamReader(new BrotliStream(new MemoryStream(sample.Body), CompressionMode.Decompress), Encoding.UTF8);
        return plain.ReadToEnd();
    }

    [GeneratedRegex("""url\(\s*["']?([^"')]+)["']?\s*\)""")]
    private static partial Regex StyleUrl();
}
