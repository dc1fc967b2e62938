using ForumLks.Text;
using System.Text;
using System.Xml;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Features.Home;

/// <summary>Public outlets beside pages: the news feed, the sitemap and robots.txt. Only what strangers may read.</summary>
public static class Feeds
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static void MapFeeds(this WebApplication app)
    {
        app.MapGet("/berita/umpan", NewsFeed).AllowAnonymous();
        app.MapGet("/sitemap.xml", Sitemap).AllowAnonymous();
        app.MapGet("/robots.txt", (HttpContext http) => $"User-agent: *\nDisallow: /akun\nDisallow: /admin\nSitemap: {Base(http)}/sitemap.xml\n").AllowAnonymous();
        app.MapGet("/favicon.ico", () => Results.Redirect("/_content/Serambi/favicon.svg", permanent: true)).AllowAnonymous();
    }

    private static async Task<IResult> NewsFeed(HttpContext http, [FromServices] ForumDb db, [FromServices] Listing listing, [FromServices] TimeProvider clock, CancellationToken cancel)
    {
        http.CachePublicly(PageCacheTags.Type(nameof(News.News)));
        var rows = await listing.Rows(Public(db, clock).Where(i => i.Type == nameof(News.News)), Listing.PageSize, cancel);
        return Xml("application/atom+xml", writer =>
        {
            writer.WriteStartElement("feed", Atom);
            writer.WriteElementString("title", Atom, "Berita ForumLKS");
            writer.WriteElementString("id", Atom, $"{Base(http)}/berita");
            writer.WriteElementString("updated", Atom, Time(rows.Count > 0 ? rows[0].AtUtc : clock.GetUtcNow().UtcDateTime));
            Link(writer, $"{Base(http)}/berita/umpan", "self");
            foreach (var row in rows)
            {
                writer.WriteStartElement("entry", Atom);
                writer.WriteElementString("title", Atom, StorableText.Of(row.Title));
                writer.WriteElementString("id", Atom, Base(http) + row.Url);
                writer.WriteElementString("updated", Atom, Time(row.AtUtc));
                writer.WriteElementString("summary", Atom, StorableText.Of(row.Summary));
                writer.WriteStartElement("author", Atom);
                writer.WriteElementString("name", Atom, row.Space?.Name ?? "ForumLKS");
                writer.WriteEndElement();
                Link(writer, Base(http) + row.Url, "alternate");
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        });
    }

    /// <summary>The newest 40,000: a sitemap file may hold 50,000 addresses.</summary>
    private static async Task<IResult> Sitemap(HttpContext http, [FromServices] ForumDb db, [FromServices] Listing listing, [FromServices] TimeProvider clock, CancellationToken cancel)
    {
        http.CachePublicly(PageCacheTags.Content, PageCacheTags.Places);
        var rows = await listing.Rows(Public(db, clock), 40_000, cancel);
        string[] fixedPages = ["/", "/ruang", "/praktik", "/rakor", "/tindak-lanjut", "/aspirasi", "/pembentukan", "/angka", "/berita", "/sumber", "/direktori", "/wilayah", "/cari", "/tentang", "/terbitkan"];
        return Xml("application/xml", writer =>
        {
            const string ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
            writer.WriteStartElement("urlset", ns);
            foreach (var url in fixedPages.Concat(rows.Select(r => r.Url)))
            {
                writer.WriteStartElement("url", ns);
                writer.WriteElementString("loc", ns, Base(http) + url);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        });
    }

    private static IQueryable<ContentItem> Public(ForumDb db, TimeProvider clock) =>
        db.Set<ContentItem>().PublishedFor(Reader.Stranger, clock.GetUtcNow().UtcDateTime);

    private static void Link(XmlWriter writer, string href, string rel)
    {
        writer.WriteStartElement("link", Atom);
        writer.WriteAttributeString("rel", rel);
        writer.WriteAttributeString("href", href);
        writer.WriteEndElement();
    }

    private static IResult Xml(string contentType, Action<XmlWriter> write)
    {
        var text = new MemoryStream();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            write(writer);
        }

        return Results.Bytes(text.ToArray(), $"{contentType}; charset=utf-8");
    }

    private static string Base(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}
