using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace ForumLks.Web.Platform.Files;

/// <summary>
/// Says kind, size and pages behind every link to a kept file, wherever somebody's text or list of sources is shown: a reader on a phone
/// decides before downloading. It asks for facts only where there is such a link.
/// </summary>
public sealed partial class FileWords(IFiles files)
{
    private const int MostFiles = 60;

    public async Task<string> Behind(string html, CancellationToken cancel)
    {
        var paths = FileLink().Matches(html).Select(PathOf).Distinct().Take(MostFiles).ToList();
        if (paths.Count == 0)
        {
            return html;
        }

        var facts = (await files.Facts(paths, cancel)).ToDictionary(f => f.Path);
        return FileLink().Replace(
            html,
            link => facts.TryGetValue(PathOf(link), out var file) ? $"{link.Value} <small>({HtmlEncoder.Default.Encode(file.Words)})</small>" : link.Value);
    }

    private static string PathOf(Match link) => link.Groups["path"].Value;

    [GeneratedRegex("""<a\s[^>]*?href="/media/(?<path>[A-Za-z0-9._/-]+)(?:\?[^"]*)?"[^>]*>.*?</a>""", RegexOptions.Singleline, 1000)]
    private static partial Regex FileLink();
}
