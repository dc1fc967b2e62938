using System.Globalization;
using System.Text;
using System.Xml;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Topics as a feed, of all spaces or of one: only what strangers may read.</summary>
[AllowAnonymous]
public sealed class FeedModel(TopicList list, SpaceList spaces, SiteAddress site) : PageModel
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public async Task<IActionResult> OnGetAsync(string? slug, CancellationToken cancel)
    {
        var space = (await spaces.Now(cancel)).FirstOrDefault(s => s.Slug == slug);
        if (slug is not null && space is null)
        {
            return NotFound();
        }

        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Topic)), TopicTags.Lists, PageCacheTags.Places);
        var rows = await list.Some(new TopicFilter { SpaceId = space?.Id }, Reader.Stranger, Listing.PageSize, longestWaiting: false, cancel);
        return File(Write(rows, space), "application/atom+xml; charset=utf-8");
    }

    private byte[] Write(IReadOnlyList<TopicRow> rows, Space? space)
    {
        var home = site.LinkTo(space is null ? "/diskusi" : $"/ruang/{space.Slug}/diskusi");
        var text = new MemoryStream();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartElement("feed", Atom);
            writer.WriteElementString("title", Atom, space is null ? "Diskusi ForumLKS" : $"Diskusi {space.Name}");
            writer.WriteElementString("id", Atom, home);
            writer.WriteElementString("updated", Atom, Time(rows.Count > 0 ? rows[0].LastUtc : DateTime.UnixEpoch));
            Link(writer, home, "alternate");
            foreach (var row in rows)
            {
                Entry(writer, row, site.LinkTo($"/diskusi/{row.Slug}"), space?.Name ?? "ForumLKS");
            }

            writer.WriteEndElement();
        }

        return text.ToArray();
    }

    private static void Entry(XmlWriter writer, TopicRow row, string url, string author)
    {
        writer.WriteStartElement("entry", Atom);
        writer.WriteElementString("title", Atom, row.Title);
        writer.WriteElementString("id", Atom, url);
        writer.WriteElementString("updated", Atom, Time(row.LastUtc));
        writer.WriteElementString("summary", Atom, $"{row.State}. {row.Summary}");
        writer.WriteStartElement("author", Atom);
        writer.WriteElementString("name", Atom, author);
        writer.WriteEndElement();
        Link(writer, url, "alternate");
        writer.WriteEndElement();
    }

    private static void Link(XmlWriter writer, string href, string rel)
    {
        writer.WriteStartElement("link", Atom);
        writer.WriteAttributeString("rel", rel);
        writer.WriteAttributeString("href", href);
        writer.WriteEndElement();
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
