using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using ForumLks.Text;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Visits;

/// <summary>A pack as it is sent: one file that needs nothing else.</summary>
/// <param name="LeftOut">What is not inside and why, as sentences.</param>
public sealed record PackFile(byte[] Html, string FileName, IReadOnlyList<string> LeftOut)
{
    public const int Largest = 1_000_000;
}

/// <summary>
/// Makes the reading pack of a visit: one HTML file, pictures inside, at most one megabyte. It will be passed on, so it holds only what everybody may read.
/// </summary>
public sealed partial class ReadingPack(IFiles files, HtmlEncoder encoder, SiteAddress site, Say say)
{
    private const int Reserve = 30_000;
    private const int WidestPicture = 640;

    public async Task<PackFile> Make(Visit visit, IReadOnlyList<HostNow> hosts, CancellationToken cancel)
    {
        var leftOut = new List<string>();
        var shown = hosts.Where(h => h.Practice is { Visibility: Visibility.Public }).ToList();
        leftOut.AddRange(hosts.Except(shown).Select(h => h.Practice is null
            ? $"{h.Host.Institution}: praktiknya sudah ditarik."
            : $"{h.Host.Institution}: hanya untuk anggota, jadi tidak ikut dalam berkas yang dapat diteruskan. Baca di situs."));
        var chapters = new StringBuilder();
        foreach (var host in shown)
        {
            chapters.Append(await Chapter(host, PackFile.Largest - Reserve - Encoding.UTF8.GetByteCount(chapters.ToString()), leftOut, cancel));
        }

        var html = Frame(visit, shown, chapters.ToString(), leftOut);
        return new PackFile(Encoding.UTF8.GetBytes(html), $"bekal-{Slug.From(visit.Topic)}.html", leftOut);
    }

    /// <summary>As much of one practice as there is room for: the long story only where it fits, pictures only where they fit.</summary>
    private async Task<string> Chapter(HostNow host, int room, List<string> leftOut, CancellationToken cancel)
    {
        var practice = host.Practice!;
        var (head, foot) = (Head(host), Foot(host));
        var without = head + new PackText(encoder).Practice(practice, "") + foot;
        if (Size(without) > room)
        {
            leftOut.Add($"{practice.Title}: terlalu panjang untuk satu berkas; baca di situs.");
            var small = head + new PackText(encoder).Element("p", practice.Summary) + foot;
            return Size(small) > room ? "" : small;
        }

        var story = Bare(MarkdownText.ToHtml(practice.Content.Body));
        if (story.Length == 0 || Size(without) + Size(story) > room)
        {
            if (story.Length > 0)
            {
                leftOut.Add($"{practice.Title}: cerita lengkapnya tidak muat; baca di situs.");
            }

            return without;
        }

        var pictured = await WithPictures(practice, story, room - Size(without) - Size(story), leftOut, cancel);
        return head + new PackText(encoder).Practice(practice, pictured) + foot;
    }

    private string Head(HostNow host) => new PackText(encoder)
        .Raw($"<h2 id=\"p{host.Host.PracticeId}\">").Text(host.Practice!.Title).Raw("</h2>\n")
        .Element("p", host.Host.Institution, "meta").Element("p", host.Practice.Summary)
        .Raw("<dl>").Fact("Mengapa yang ini", host.Host.Why).Fact("Yang berbeda", host.Host.Differs).Raw("</dl>\n").ToString();

    private string Foot(HostNow host)
    {
        var text = new PackText(encoder);
        var known = host.Known.Concat(host.Host.Questions.Where(q => q.MayReuse)).ToList();
        if (known.Count > 0)
        {
            text.Element("h3", "Pernah ditanyakan").Raw("<dl>");
            known.ForEach(q => text.Fact(q.Text, q.Answer));
            text.Raw("</dl>\n");
        }

        return text.Element("p", $"Halaman terbaru: {site.LinkTo($"/praktik/{host.Practice!.Slug}")}", "meta").ToString();
    }

    /// <summary>Each picture that fits becomes part of the file; one that does not is named.</summary>
    private async Task<string> WithPictures(Practice practice, string story, int room, List<string> leftOut, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var (at, missing) = (0, 0);
        foreach (Match match in Picture().Matches(story))
        {
            text.Append(story, at, match.Index - at);
            at = match.Index + match.Length;
            var data = await Data(practice.Id, Uri.UnescapeDataString(match.Groups["path"].Value), cancel);
            if (data is null || data.Length > room)
            {
                missing++;
                text.Append("<p><small>(Gambar ada pada halaman di situs.)</small></p>");
                continue;
            }

            room -= data.Length;
            text.Append("<img src=\"").Append(data).Append('"').Append(match.Groups["alt"].Value).Append('>');
        }

        if (missing > 0)
        {
            leftOut.Add($"{practice.Title}: {missing} gambar tidak ikut.");
        }

        return text.Append(story, at, story.Length - at).ToString();
    }

    private async Task<string?> Data(long itemId, string path, CancellationToken cancel)
    {
        if (await files.OpenShown(itemId, path, WidestPicture, cancel) is not { } file)
        {
            return null;
        }

        await using var picture = file.Content;
        if (!file.ContentType.StartsWith("image/", StringComparison.Ordinal) || picture.Length > PackFile.Largest)
        {
            return null;
        }

        var bytes = new byte[picture.Length];
        await picture.ReadExactlyAsync(bytes, cancel);
        return $"data:{file.ContentType};base64,{Convert.ToBase64String(bytes)}";
    }

    private string Frame(Visit visit, List<HostNow> shown, string chapters, List<string> leftOut)
    {
        var text = new PackText(encoder)
            .Raw("<!doctype html>\n<html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{PackStyle.Policy}\"><meta name=\"referrer\" content=\"no-referrer\"><title>").Text($"Bekal: {visit.Topic}").Raw("</title>").Raw(PackStyle.Tag).Raw("</head><body>\n<h1>")
            .Text(visit.Topic).Raw("</h1>\n").Element("p", visit.Purpose, "kept")
            .Element("p", $"Bekal bacaan studi banding untuk {string.Join(", ", visit.Travellers.Select(t => t.Institution))}. Dibuat {IndonesianDate.Long(say.Today)}; dapat dibuka tanpa internet.", "meta").Raw("<nav><ol>");
        shown.ForEach(h => text.Raw($"<li><a href=\"#p{h.Host.PracticeId}\">").Text($"{h.Practice!.Title} ({h.Host.Institution})").Raw("</a></li>"));
        text.Raw("</ol></nav>\n");
        if (leftOut.Count > 0)
        {
            text.Element("p", "Yang tidak ada di sini:").List("ul", leftOut);
        }

        return text.Raw(chapters).Raw("</body></html>\n").ToString();
    }

    /// <summary>Links that lead into the site are made whole; a file on a telephone has no site around it.</summary>
    private string Bare(string html) => OwnLink().Replace(html, m => $"href=\"{encoder.Encode(site.LinkTo("/"))}");

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);

    [GeneratedRegex("<img src=\"/media/(?<path>[^\"?]+)[^\"]*\"(?:[^>]*?(?<alt> alt=\"[^\"]*\"))?[^>]*>")]
    private static partial Regex Picture();

    [GeneratedRegex("href=\"/")]
    private static partial Regex OwnLink();
}
