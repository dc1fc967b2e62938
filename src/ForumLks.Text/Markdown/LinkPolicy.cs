using System.Text;

namespace ForumLks.Text;

/// <summary>Where an address written by a person leads.</summary>
public enum LinkTarget
{
    /// <summary>Not to be linked: an unknown scheme, a disguised one, or an address that is too long.</summary>
    Refused,

    /// <summary>A place on this site, or a mail or telephone link.</summary>
    Internal,

    /// <summary>Another site over http or https.</summary>
    External,
}

/// <summary>
/// Judges the addresses that people write. Browsers drop tabs and line breaks in an address and read <c>\</c> as <c>/</c>; so does this.
/// </summary>
public static class LinkPolicy
{
    private const int MaxLength = 2_000;

    /// <summary>Where <paramref name="url"/> leads; hosts in <paramref name="ownHosts"/> count as this site.</summary>
    public static LinkTarget Judge(string? url, IReadOnlyCollection<string>? ownHosts = null)
    {
        if (string.IsNullOrWhiteSpace(url) || url.Length > MaxLength || HasHiddenCharacters(url))
            return LinkTarget.Refused;

        if (url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            return LinkTarget.Internal;

        if (IsHttp(url))
            return Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Host.Length > 0 && !IsDisguised(absolute)
                ? IsOwn(absolute, ownHosts) ? LinkTarget.Internal : LinkTarget.External
                : LinkTarget.Refused;

        return IsRelative(url) ? LinkTarget.Internal : LinkTarget.Refused;
    }

    /// <summary>True for a picture that this site serves itself: a path below <c>/media/</c> without a step upwards.</summary>
    public static bool IsOwnImage(string? url) =>
        url is not null
        && url.StartsWith("/media/", StringComparison.Ordinal)
        && Judge(url) == LinkTarget.Internal
        && !Uri.UnescapeDataString(url).Contains("..", StringComparison.Ordinal)
        && !url.Contains('\\');

    /// <summary>
    /// True for an address that looks like another: with a name before an @ (<c>https://bank.go.id@elsewhere.example</c>), or a host of foreign
    /// letters that may stand for familiar ones, in either spelling (<c>xn--…</c>). It is shown as text, whole, and leads nowhere.
    /// </summary>
    public static bool IsDisguised(Uri url) =>
        url.UserInfo.Length > 0
        || !Ascii.IsValid(url.Host)
        || url.IdnHost.Split('.').Any(label => label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase));

    private static bool HasHiddenCharacters(string url) =>
        char.IsWhiteSpace(url[0]) || url.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);

    private static bool IsHttp(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsOwn(Uri url, IReadOnlyCollection<string>? ownHosts) =>
        ownHosts?.Contains(url.Host, StringComparer.OrdinalIgnoreCase) == true;

    private static bool IsRelative(string url)
    {
        // "//host" and "/\host" name another site with this page's scheme.
        if (url.Length > 1 && url[0] is '/' or '\\' && url[1] is '/' or '\\')
            return false;

        // A colon before the first slash, question mark or hash makes what stands before it a scheme.
        var end = url.AsSpan().IndexOfAny('/', '?', '#');
        return !(end < 0 ? url.AsSpan() : url.AsSpan(0, end)).Contains(':') && url[0] != '\\';
    }
}
