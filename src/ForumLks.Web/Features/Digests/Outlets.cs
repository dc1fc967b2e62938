using ForumLks.Text;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>The private feed, and the address that mail programs post to (RFC 8058). Neither knows a session.</summary>
public static class Outlets
{
    public const int FeedDays = 28;
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static void MapDigests(this WebApplication app)
    {
        app.MapGet("/kabar/umpan/{secret}", Feed).AllowAnonymous();
        app.MapPost("/kabar/satu-klik/{token}", OneClick).AllowAnonymous().DisableAntiforgery();
        // Whoever follows the address by hand, and every scanner, only sees the page with the button.
        app.MapGet("/kabar/satu-klik/{token}", (string token) => Results.Redirect($"/kabar/berhenti/{token}")).AllowAnonymous();
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static async Task<IResult> OneClick(string token, HttpContext http, [FromServices] SignedLinks links, [FromServices] ForumDb db, [FromServices] StopDesk desk, CancellationToken cancel)
    {
        if (await links.Read(Stopping.Purpose, token, cancel) is not { } link || Stopping.Read(link.Subject) is not var (member, what)
            || !await db.Set<Member>().AnyAsync(m => m.Id == member && m.IsEnabled, cancel))
        {
            return Results.Text("Tautan ini tidak berlaku lagi. Surat dapat dihentikan lewat Akun, Kabar.", statusCode: StatusCodes.Status410Gone);
        }

        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(cancel) : null;
        if (form?["List-Unsubscribe"].ToString() != "One-Click")
        {
            return Results.BadRequest();
        }

        await desk.Set(member, what, isOff: true, cancel);
        return Results.Text("Anda tidak akan menerima surat ini lagi.");
    }

    private static async Task<IResult> Feed(string secret, HttpContext http, [FromServices] ForumDb db, [FromServices] DigestReading reading, [FromServices] KnownReaders readers, [FromServices] SiteAddress address, [FromServices] TimeProvider clock, CancellationToken cancel)
    {
        var hash = HashOf(secret);
        var memberId = await db.Set<Preference>().Where(p => p.FeedHash == hash).Select(p => (Guid?)p.MemberId).FirstOrDefaultAsync(cancel);
        if (memberId is null || await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == memberId && m.IsEnabled, cancel) is not { } member)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, max-age=600";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var digest = await reading.LastDays(await readers.Of(db, member, cancel), FeedDays, cancel);
        return Write(digest, address, clock.GetUtcNow().UtcDateTime);
    }

    private static IResult Write(Digest digest, SiteAddress address, DateTime now)
    {
        var text = new MemoryStream();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartElement("feed", Atom);
            writer.WriteElementString("title", Atom, "Kabar ForumLKS untuk Anda");
            writer.WriteElementString("id", Atom, address.LinkTo("/kabar"));
            writer.WriteElementString("updated", Atom, Time(digest.Lines.Count > 0 ? digest.Lines.Max(l => l.AtUtc) : now));
            foreach (var line in digest.Lines)
            {
                Entry(writer, line, address, now);
            }

            writer.WriteEndElement();
        }

        return Results.Bytes(text.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static void Entry(XmlWriter writer, DigestLine line, SiteAddress address, DateTime now)
    {
        var url = address.LinkTo(line.Url);
        writer.WriteStartElement("entry", Atom);
        writer.WriteElementString("title", Atom, StorableText.Of($"{line.Title}: {line.Text}"));
        writer.WriteElementString("id", Atom, line.EventId is { } id ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{address.LinkTo("/kabar")}#{id}") : $"{url}?tenggat={line.Due:yyyy-MM-dd}");
        writer.WriteElementString("updated", Atom, Time(line.AtUtc == default ? now.Date : line.AtUtc));
        writer.WriteStartElement("author", Atom);
        writer.WriteElementString("name", Atom, "ForumLKS");
        writer.WriteEndElement();
        writer.WriteStartElement("link", Atom);
        writer.WriteAttributeString("rel", "alternate");
        writer.WriteAttributeString("href", url);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}
