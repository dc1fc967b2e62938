using System.Text.RegularExpressions;

namespace ForumLks.Web.Features.Moderation.Judging;

/// <summary>The links of a text, written in full or bare, and what is wrong with their addresses.</summary>
public sealed partial class LinksIn
{
    /// <summary>Public bodies and schools are not counted as advertisers.</summary>
    private static readonly string[] Known = [".go.id", ".ac.id", ".sch.id", ".desa.id"];

    private static readonly string[] Shorteners = ["bit.ly", "s.id", "tinyurl.com", "t.co", "cutt.ly", "rb.gy", "is.gd", "linktr.ee", "lynk.id", "t.me", "wa.me", "heylink.me"];

    private LinksIn(IReadOnlyList<string> hosts, bool hasUserInfo, bool hasMasked) => (Hosts, HasUserInfo, HasMasked) = (hosts, hasUserInfo, hasMasked);

    /// <summary>One for each link, in small letters without "www.".</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>"https://bank.example@elsewhere.example": the reader sees the wrong name.</summary>
    public bool HasUserInfo { get; }

    /// <summary>The text of the link is one address, its target another.</summary>
    public bool HasMasked { get; }

    /// <summary>A name with letters that may only look like the one it imitates.</summary>
    public bool HasForeignLetters => Hosts.Any(h => h.Contains("xn--", StringComparison.Ordinal) || !h.All(char.IsAscii));

    public int Foreign => Hosts.Count(h => !Known.Any(k => h.EndsWith(k, StringComparison.Ordinal)));

    public bool HasShortened => Hosts.Any(h => Shorteners.Contains(h));

    public static LinksIn Of(string text, string? ownHost = null)
    {
        var hosts = Address().Matches(text).Select(m => HostOf(m.Value)).Where(h => h.Length > 0 && h != ownHost).ToList();
        return new LinksIn(hosts, UserInfo().IsMatch(text), MarkdownLink().Matches(text).Any(IsMasked));
    }

    /// <summary>A rule for "contoh.com" holds for "www.contoh.com" and "toko.contoh.com".</summary>
    public bool LeadTo(string domain) => Hosts.Any(h => h == domain || h.EndsWith("." + domain, StringComparison.Ordinal));

    public static string HostOf(string address)
    {
        var start = address.IndexOf("//", StringComparison.Ordinal);
        var rest = (start < 0 ? address : address[(start + 2)..]).Split('/', '?', '#')[0];
        var host = rest[(rest.LastIndexOf('@') + 1)..].Split(':')[0].Trim('.').ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static bool IsMasked(Match link) =>
        Address().Match(link.Groups["text"].Value) is { Success: true } shown && HostOf(shown.Value) is var said && HostOf(link.Groups["target"].Value) is var real
        && said != real && !real.EndsWith("." + said, StringComparison.Ordinal);

    [GeneratedRegex(@"(?:https?:)?//[^\s<>()\[\]""']+|(?<![\w@/.-])(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:com|net|org|id|xyz|site|online|top|me|ly|io|info|biz|club|vip|cc|link|shop|store|live|co|tv|pro|app|win|bet|fun|asia|ink|lol|icu)(?![\w-])(?:/[^\s<>()\[\]""']*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"//[^\s/?#]*@", RegexOptions.None, 1000)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"\[(?<text>[^\[\]\n]{1,200})\]\((?<target>https?://[^\s)]{1,500})\)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MarkdownLink();
}
