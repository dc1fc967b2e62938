using ForumLks.Text;
using System.Globalization;
using System.Text;
using System.Xml;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

/// <summary>What is coming, for calendars and feed readers: everywhere or of one space. Only what strangers may read.</summary>
public static class CalendarFeeds
{
    private const string AtomSpace = "http://www.w3.org/2005/Atom";

    public static void MapCalendars(this WebApplication app)
    {
        app.MapGet("/agenda.ics", Calendar).AllowAnonymous();
        app.MapGet("/agenda.atom", Atom).AllowAnonymous();
        app.MapGet("/ruang/{slug}/agenda.ics", Calendar).AllowAnonymous();
        app.MapGet("/ruang/{slug}/agenda.atom", Atom).AllowAnonymous();
        app.MapGet("/rakor/{slug}/agenda.ics", One).AllowAnonymous();
    }

    private static async Task<IResult> Calendar(HttpContext http, string? slug, [FromServices] Upcoming upcoming, [FromServices] SpaceList spaces, [FromServices] SiteAddress site, CancellationToken cancel)
    {
        if (await Find(slug, spaces, cancel) is not { } where)
        {
            return Results.NotFound();
        }

        Kept(http);
        return Ics(CalendarFile.Write($"Agenda {where.Name}", await upcoming.ForSubscribers(where.SpaceId, cancel), site.LinkTo));
    }

    private static async Task<IResult> One(HttpContext http, string slug, [FromServices] MeetingAccess access, [FromServices] ForumDb db, [FromServices] SiteAddress site, CancellationToken cancel)
    {
        if (await access.Readable(slug, http.Reader, cancel) is not { } report)
        {
            return Results.NotFound();
        }

        var agenda = await db.Set<Agenda>().AsNoTracking().FirstOrDefaultAsync(a => a.MeetingReportId == report.Id, cancel);
        http.Response.Headers.CacheControl = "no-cache";
        return Ics(CalendarFile.Write(report.Title, [CalendarEvent.Of(report, agenda)], site.LinkTo));
    }

    private static async Task<IResult> Atom(HttpContext http, string? slug, [FromServices] Upcoming upcoming, [FromServices] SpaceList spaces, [FromServices] SiteAddress site, [FromServices] TimeProvider clock, CancellationToken cancel)
    {
        if (await Find(slug, spaces, cancel) is not { } where)
        {
            return Results.NotFound();
        }

        Kept(http);
        var events = await upcoming.ForSubscribers(where.SpaceId, cancel);
        var text = new MemoryStream();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartElement("feed", AtomSpace);
            writer.WriteElementString("title", AtomSpace, $"Agenda {where.Name}");
            writer.WriteElementString("id", AtomSpace, site.LinkTo(where.Path));
            writer.WriteElementString("updated", AtomSpace, Time(events.Count > 0 ? events.Max(e => e.ChangedUtc) : clock.GetUtcNow().UtcDateTime));
            Link(writer, site.LinkTo($"{where.Path}.atom"), "self");
            foreach (var one in events)
            {
                WriteEntry(writer, one, where.Name, site);
            }

            writer.WriteEndElement();
        }

        return Results.Bytes(text.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static void WriteEntry(XmlWriter writer, CalendarEvent one, string author, SiteAddress site)
    {
        writer.WriteStartElement("entry", AtomSpace);
        writer.WriteElementString("title", AtomSpace, StorableText.Of(one.IsCancelled ? $"Batal: {one.Title}" : one.Title));
        writer.WriteElementString("id", AtomSpace, $"urn:forumlks:{one.Uid}");
        writer.WriteElementString("updated", AtomSpace, Time(one.ChangedUtc));
        writer.WriteElementString("summary", AtomSpace, StorableText.Of(string.Join(". ", new[] { one.When, one.Place, one.CancelledBecause ?? one.Summary }.Where(p => !string.IsNullOrWhiteSpace(p)))));
        writer.WriteStartElement("author", AtomSpace);
        writer.WriteElementString("name", AtomSpace, author);
        writer.WriteEndElement();
        Link(writer, site.LinkTo(one.Path), "alternate");
        writer.WriteEndElement();
    }

    /// <summary>Without a slug it is everywhere; null for a space that is not there.</summary>
    private static async Task<Where?> Find(string? slug, SpaceList spaces, CancellationToken cancel) =>
        slug is null ? new Where("ForumLKS", null, "/agenda")
        : (await spaces.Now(cancel)).FirstOrDefault(s => s.Slug == slug) is { } space ? new Where(space.Name, space.Id, $"/ruang/{slug}/agenda")
        : null;

    private static void Kept(HttpContext http)
    {
        http.CachePublicly(PageCacheTags.Type(nameof(MeetingReport)), PageCacheTags.Places, Agenda.PageTag);
        http.Response.Headers.CacheControl = "no-cache";
    }

    private static IResult Ics(string text) => Results.Text(text, "text/calendar; charset=utf-8");

    private static void Link(XmlWriter writer, string href, string rel)
    {
        writer.WriteStartElement("link", AtomSpace);
        writer.WriteAttributeString("rel", rel);
        writer.WriteAttributeString("href", href);
        writer.WriteEndElement();
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private sealed record Where(string Name, long? SpaceId, string Path);
}
