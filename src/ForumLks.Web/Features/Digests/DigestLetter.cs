using System.Net;
using System.Text;
using ForumLks.Text;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Digests;

/// <summary>A digest as a letter: the same lines as plain text and as HTML that needs no pictures and no styles.</summary>
public sealed class DigestLetter(StopLinks stops, SiteAddress address)
{
    public Letter Weekly(string to, Guid memberId, Digest digest, string weekWords, string week) => Of(to, new(memberId, weekWords, week, digest));

    public Letter AtOnce(string to, Guid memberId, Digest digest) => Of(to, new(memberId, null, null, digest));

    /// <summary>The letter that a memo stands for; the memo travels with it until it leaves.</summary>
    public Letter Of(string to, DigestMemo memo)
    {
        var digest = memo.Digest;
        var letter = memo.Week is { } week
            ? Write(to, memo.MemberId, Stopping.Weekly, digest, $"Kabar ForumLKS: {First(digest)}", $"Kabar sepekan untuk Anda, {memo.WeekWords}.", ("Buka di situs", address.LinkTo($"/kabar/{week}")))
            : Write(
                to, memo.MemberId, Stopping.AtOnce, digest,
                digest.Lines.Count == 1 ? $"{digest.Lines[0].Title}: {digest.Lines[0].Text}" : $"{digest.Lines.Count} kabar baru di ForumLKS",
                "Anda meminta dikabari segera tentang ini.",
                ("Semua kabar", address.LinkTo("/kabar")));
        return letter with { About = memo.Written() };
    }

    private static string First(Digest digest) => digest.Lines.Count + digest.More is > 1 and var all ? $"{digest.Lines[0].Title}, dan {all - 1} lainnya" : digest.Lines[0].Title;

    private Letter Write(string to, Guid memberId, string what, Digest digest, string subject, string opening, (string Text, string Url) more)
    {
        var (stop, oneClick) = stops.Of(memberId, what);
        var (text, html) = (new StringBuilder($"{opening}\n"), new StringBuilder($"<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>{Safe(subject)}</title></head><body><p>{Safe(opening)}</p>"));
        foreach (var part in digest.Lines.GroupBy(l => l.Part))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{part.Key.Word().ToUpperInvariant()}\n");
            html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<h2>{part.Key.Word()}</h2><ul>");
            foreach (var line in part)
            {
                var url = address.LinkTo(line.Url);
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"- {line.Title}: {line.Text}\n  {url}\n");
                html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<li><a href=\"{Safe(url)}\">{Safe(line.Title)}</a>: {Safe(line.Text)}</li>");
            }

            html.Append("</ul>");
        }

        if (digest.More > 0)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nDan {digest.More} lainnya di situs.\n");
            html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<p>Dan {digest.More} lainnya di situs.</p>");
        }

        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{more.Text}: {more.Url}\n\nSurat ini dikirim sesuai pilihan Anda. Ubah: {address.LinkTo("/akun/kabar")}\nBerhenti menerima, tanpa masuk: {stop}\n");
        html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<p><a href=\"{Safe(more.Url)}\">{more.Text}</a></p><p>Surat ini dikirim sesuai pilihan Anda. <a href=\"{Safe(address.LinkTo("/akun/kabar"))}\">Ubah pilihan</a>, atau <a href=\"{Safe(stop)}\">berhenti menerima</a>.</p></body></html>");
        return new Letter(to, subject, text.ToString()) { Html = html.ToString(), UnsubscribeUrl = oneClick };
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}

public static class DigestWords
{
    public static string Word(this DigestPart part) => part switch
    {
        DigestPart.Due => "Tenggat",
        DigestPart.ForYou => "Untuk Anda",
        DigestPart.Followed => "Yang Anda ikuti",
        _ => "Baru di sekitar Anda",
    };
}

public static class SpanWords
{
    /// <summary>"23–29 November 2026".</summary>
    public static string Words(this Span span) => IndonesianDate.Range(DayOf(span.FromUtc < span.UntilUtc ? span.FromUtc : span.UntilUtc.AddSeconds(-1)), DayOf(span.UntilUtc.AddSeconds(-1)));

    private static DateOnly DayOf(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).DateIn(IndonesianZone.Wib);
}
